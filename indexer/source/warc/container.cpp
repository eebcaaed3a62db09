// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/container.hpp"

#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/arc_head.hpp"
#include "indexer/source/warc/head_lines.hpp"
#include "indexer/source/warc/metadata_record.hpp"
#include "indexer/source/warc/record_page.hpp"
#include "indexer/source/warc/warc_head.hpp"

#include <algorithm>
#include <utility>

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
    for (;;) {
        if (has_ended_ && !held_) return Step::end;
        if (!found_) found_ = reader_.next(budget);
        if (*found_ == RecordReader::Found::busy) {
            found_.reset();
            return Step::busy;
        }
        if (held_) {
            if (*found_ != RecordReader::Found::record || !take_metadata()) {
                item = std::move(*held_);
                held_.reset();
                return Step::item;
            }
            found_.reset();
            continue;
        }
        has_ended_ = is_alone_;
        const RecordReader::Found found = *std::exchange(found_, std::nullopt);
        if (const Step step = take_found(found, item); step != Step::busy) return step;
    }
}

// Busy: nothing is to be given yet.
Container::Step WarcContainer::take_found(RecordReader::Found found, SourceItem& item) {
    if (found == RecordReader::Found::record) return take_record(item) ? Step::item : Step::busy;
    has_ended_ = has_ended_ || found == RecordReader::Found::end;
    if (found == RecordReader::Found::end) return Step::end;
    holds_bytes_ = true;
    item = item_at(to_string(reader_.place()));
    item.skipped = found == RecordReader::Found::damage ? skip_reason::damaged_record
                                                        : skip_reason::cut_record;
    return Step::item;
}

// Whether it is an item to be given at once: a revisit. A page is held.
bool WarcContainer::take_record(SourceItem& item) {
    auto record = std::make_shared<ArchivedRecord>();
    reader_.read_block(record->block, std::min(told_by, limit_));
    record->head = reader_.head();
    const RecordKind kind = kind_of(record->head, record->block);
    count(kind.name);
    holds_records_ = true;
    if (may_stand_beside(record->head)) {
        note_metadata(std::move(*record));
        return false;
    }
    if (witness_) witness_(record->head, reader_.place());
    if (kind.is_revisit) {
        in_front_.clear();
        item = item_at(to_string(reader_.place()));
        item.revisit = std::make_shared<RecordHead>(std::move(record->head));
        return true;
    }
    if (!kind.is_page && !(kind.is_text && with_texts_)) {
        in_front_.clear();
        return false;
    }
    reader_.read_block(record->block, limit_ - record->block.size());
    record->place = reader_.place();
    record->cut = reader_.is_cut() || reader_.left() != 0;
    record->head_bytes = reader_.head_bytes();
    item = item_at(to_string(record->place));
    // Of one that is cut more may come.
    item.size = reader_.is_cut() ? record->block.size() : record->head.length;
    item.modified = static_cast<std::int64_t>(record->head.lines);
    hold(std::move(item), std::move(record));
    return false;
}

void WarcContainer::hold(SourceItem item, std::shared_ptr<ArchivedRecord> record) {
    for (Metadata& each : in_front_)
        if (is_about(each.head, record->head)) record->metadata.push_back(std::move(each.json));
    in_front_.clear();
    beside_ = 0;
    item.record = record;
    held_record_ = std::move(record);
    held_ = std::move(item);
}

// Whether what was found stands beside the page that is held; the first that does not ends it.
bool WarcContainer::take_metadata() {
    const RecordHead& head = reader_.head();
    if (!may_stand_beside(head) || !is_about(head, held_record_->head)) return false;
    if (++beside_ > most_beside_page) return false;
    count(head.type);
    if (!tells(head)) return true;
    if (std::string json = metadata_json(head, block_of_metadata({})); !json.empty())
        held_record_->metadata.push_back(std::move(json));
    return true;
}

// What stands in front of a page that may come, with nothing but requests between.
void WarcContainer::note_metadata(ArchivedRecord record) {
    if (!tells(record.head)) return;
    std::string json = metadata_json(record.head, block_of_metadata(std::move(record.block)));
    if (json.empty()) return;
    if (in_front_.size() == most_beside_page) in_front_.erase(in_front_.begin());
    in_front_.push_back({.head = std::move(record.head), .json = std::move(json)});
}

// With what was read of it already.
std::string WarcContainer::block_of_metadata(std::string start) {
    reader_.read_block(start, most_metadata_bytes - std::min(most_metadata_bytes, start.size()));
    return start;
}

std::string_view WarcContainer::lack() const {
    if (holds_records_) return {};
    return holds_bytes_ ? skip_reason::no_records : skip_reason::empty;
}

} // namespace newshound
