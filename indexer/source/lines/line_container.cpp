// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/lines/line_container.hpp"

#include "common/text/hash.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/skip_reasons.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Bytes that may go by without a line until next() comes back.
constexpr std::size_t step_budget = 16u << 20;
constexpr std::string_view blanks = " \t\r\n";

} // namespace

std::unique_ptr<LineContainer> LineContainer::open(SourceItem file, const RecordPlace& place,
                                                   std::size_t limit) {
    std::unique_ptr<ContainerStream> stream = ContainerStream::open(file.path, place);
    if (!stream) return nullptr;
    auto container = std::unique_ptr<LineContainer>(
        new LineContainer(std::move(file), std::move(stream), limit));
    container->whole_to_ = place.within == 0 ? place.member : 0;
    container->has_lines_ = place != RecordPlace{};
    return container;
}

Container::Step LineContainer::next(SourceItem& item) {
    for (std::size_t read = 0; read < step_budget;) {
        if (has_ended_) return Step::end;
        const std::string_view bytes = stream_->peek();
        if (!bytes.empty()) {
            read += bytes.size();
            if (take_piece() && give_line(item)) return Step::item;
            continue;
        }
        if (stream_->state() == ContainerStream::State::damaged ||
            stream_->state() == ContainerStream::State::cut)
            return go_on_behind_damage(item) ? Step::item : Step::end;
        has_ended_ = true;
        if (stream_->state() == ContainerStream::State::ended && give_line(item)) return Step::item;
    }
    return Step::busy;
}

// Takes what is at hand of the line. Whether it is whole.
bool LineContainer::take_piece() {
    if (!is_begun_) place_ = stream_->place();
    is_begun_ = true;
    const std::string_view bytes = stream_->peek();
    const std::size_t end = bytes.find('\n');
    const std::size_t count = std::min(end, bytes.size());
    is_long_ = is_long_ || line_.size() + count > limit_;
    if (!is_long_) line_.append(bytes.substr(0, count));
    const bool is_whole = end != bytes.npos;
    stream_->skip(count + (is_whole ? 1 : 0));
    if (is_whole && !stream_->is_compressed()) {
        stream_->peek();
        whole_to_ = stream_->place().member;
    }
    return is_whole;
}

// False when the line is blank: there is nothing to give. The next one begins.
bool LineContainer::give_line(SourceItem& item) {
    const std::size_t start = line_.find_first_not_of(blanks);
    const bool is_blank = start == line_.npos && !is_long_;
    if (!is_blank) {
        has_lines_ = true;
        count("line");
        item = item_at(to_string(place_));
        item.size = line_.size();
        item.modified = static_cast<std::int64_t>(hash64(line_));
        if (is_torn_)
            item.skipped = skip_reason::damaged_record;
        else if (is_long_)
            item.skipped = skip_reason::long_line;
        else
            item.member = std::make_shared<ArchivedMember>(
                ArchivedMember{.bytes = std::move(line_),
                               .is_named_so = true,
                               .content_type = "application/json"});
    }
    begin_line();
    return !is_blank;
}

// The line that the damage cuts is given as such; what comes next begins in a line.
bool LineContainer::go_on_behind_damage(SourceItem& item) {
    const bool is_cut = stream_->state() == ContainerStream::State::cut;
    if (!is_begun_) place_ = stream_->place();
    item = item_at(to_string(place_));
    item.skipped = is_cut ? skip_reason::cut_record : skip_reason::damaged_record;
    has_lines_ = true;
    has_ended_ = is_cut || !stream_->resume();
    begin_line();
    is_torn_ = true;
    return true;
}

void LineContainer::begin_line() {
    line_.clear();
    is_begun_ = is_long_ = is_torn_ = false;
}

std::string_view LineContainer::lack() const {
    return has_lines_ ? std::string_view() : skip_reason::empty;
}

} // namespace newshound
