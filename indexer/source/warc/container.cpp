// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/container.hpp"

#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/arc_head.hpp"
#include "indexer/source/warc/head_lines.hpp"
#include "indexer/source/warc/record_page.hpp"
#include "indexer/source/warc/warc_head.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Decompressed bytes that may go by without a page until next() comes back.
constexpr std::size_t step_budget = 16u << 20;

} // namespace

bool is_warc(const std::string& path) {
    const std::unique_ptr<ContainerStream> stream = ContainerStream::open(path);
    if (!stream) return false;
    std::string_view start = stream->peek();
    const std::string_view line = take_line(start);
    if (is_warc_version(line)) return true;
    const std::optional<RecordHead> head = parse_arc_head(line);
    return head && head->type == "filedesc";
}

std::unique_ptr<WarcContainer> WarcContainer::open(SourceItem file, const RecordPlace& place,
                                                   std::size_t limit, bool with_texts) {
    std::unique_ptr<ContainerStream> stream = ContainerStream::open(file.path, place);
    if (!stream) return nullptr;
    return std::unique_ptr<WarcContainer>(new WarcContainer(
        std::move(file), std::move(stream), place == RecordPlace{}, limit, with_texts));
}

std::unique_ptr<WarcContainer> WarcContainer::open_one(SourceItem file, const RecordPlace& place,
                                                       std::size_t limit, bool with_texts) {
    std::unique_ptr<WarcContainer> container = open(std::move(file), place, limit, with_texts);
    if (container) container->is_alone_ = true;
    return container;
}

Container::Step WarcContainer::next(SourceItem& item) {
    std::size_t budget = step_budget;
    while (!has_ended_) {
        has_ended_ = is_alone_;
        switch (reader_.next(budget)) {
        case RecordReader::Found::record:
            if (take_record(item)) return Step::item;
            break;
        case RecordReader::Found::damage:
            holds_bytes_ = true;
            item = item_at(to_string(reader_.place()));
            item.skipped = skip_reason::damaged_record;
            return Step::item;
        case RecordReader::Found::cut:
            holds_bytes_ = true;
            item = item_at(to_string(reader_.place()));
            item.skipped = skip_reason::cut_record;
            return Step::item;
        case RecordReader::Found::busy:
            return Step::busy;
        case RecordReader::Found::end:
            return Step::end;
        }
    }
    return Step::end;
}

// Whether it is a page, or a revisit of one.
bool WarcContainer::take_record(SourceItem& item) {
    auto record = std::make_shared<ArchivedRecord>();
    reader_.read_block(record->block, std::min(told_by, limit_));
    record->head = reader_.head();
    const RecordKind kind = kind_of(record->head, record->block);
    count(kind.name);
    holds_records_ = true;
    if (kind.is_revisit) {
        item = item_at(to_string(reader_.place()));
        item.revisit = std::make_shared<RecordHead>(std::move(record->head));
        return true;
    }
    if (!kind.is_page && !(kind.is_text && with_texts_)) return false;
    reader_.read_block(record->block, limit_ - record->block.size());
    record->place = reader_.place();
    record->cut = reader_.is_cut() || reader_.left() != 0;
    record->head_bytes = reader_.head_bytes();
    item = item_at(to_string(record->place));
    // Of one that is cut more may come.
    item.size = reader_.is_cut() ? record->block.size() : record->head.length;
    item.modified = static_cast<std::int64_t>(record->head.lines);
    item.record = std::move(record);
    return true;
}

std::string_view WarcContainer::lack() const {
    if (holds_records_) return {};
    return holds_bytes_ ? skip_reason::no_records : skip_reason::empty;
}

} // namespace newshound
