// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/stories/story_container.hpp"

#include "common/text/hash.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/skip_reasons.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Bytes that may go by without a story until next() comes back.
constexpr std::size_t step_budget = 16u << 20;
// … and that are looked at for how a file begins.
constexpr std::size_t longest_beginning = 1u << 20;
constexpr std::string_view blanks = " \t\r\n";

void show_beginning(const std::string& path, StoryCutter& cutter) {
    const std::unique_ptr<ContainerStream> stream = ContainerStream::open(path);
    for (std::size_t read = 0; stream && read < longest_beginning && cutter.wants_beginning();) {
        const std::string_view bytes = stream->peek();
        if (bytes.empty()) return;
        const std::size_t count = cutter.cut(bytes).count;
        read += count;
        stream->skip(count);
    }
}

} // namespace

std::unique_ptr<StoryContainer> StoryContainer::open(SourceItem file, const RecordPlace& place,
                                                     std::size_t limit,
                                                     std::unique_ptr<StoryCutter> cutter) {
    std::unique_ptr<ContainerStream> stream = ContainerStream::open(file.path, place);
    if (!stream) return nullptr;
    if (place != RecordPlace{}) {
        if (cutter->wants_beginning()) show_beginning(file.path, *cutter);
        cutter->begin_at_story();
    }
    auto container = std::unique_ptr<StoryContainer>(
        new StoryContainer(std::move(file), std::move(stream), limit, std::move(cutter)));
    const bool goes_on = container->cutter_->grows() && place.within == 0;
    container->whole_to_ = goes_on ? place.member : 0;
    container->has_stories_ = place != RecordPlace{};
    return container;
}

Container::Step StoryContainer::next(SourceItem& item) {
    for (std::size_t read = 0; read < step_budget;) {
        if (has_ended_) return Step::end;
        if (!stream_->peek().empty()) {
            const auto [count, event] = take_piece();
            if (event == StoryCutter::Event::ends && give_story(item, true)) return Step::item;
            read += count;
            continue;
        }
        if (stream_->state() == ContainerStream::State::damaged ||
            stream_->state() == ContainerStream::State::cut)
            return go_on_behind_damage(item) ? Step::item : Step::end;
        has_ended_ = true;
        const bool is_all = stream_->state() == ContainerStream::State::ended;
        if (is_all && is_begun_ && give_story(item, cutter_->grows())) return Step::item;
    }
    return Step::busy;
}

// Takes what is at hand, up to an event.
StoryCutter::Cut StoryContainer::take_piece() {
    const std::string_view bytes = stream_->peek();
    const StoryCutter::Cut cut = cutter_->cut(bytes);
    const auto [count, event] = cut;
    if (is_begun_) {
        is_long_ = is_long_ || story_.size() + count > limit_;
        if (!is_long_) story_.append(bytes.substr(0, count));
    }
    stream_->skip(count);
    if (event == StoryCutter::Event::ends && story_.ends_with('\n')) story_.pop_back();
    if (event == StoryCutter::Event::is_none) begin_story();
    if (event == StoryCutter::Event::begins) {
        place_ = stream_->place();
        is_begun_ = true;
    }
    if (event == StoryCutter::Event::ends && cutter_->grows() && !stream_->is_compressed()) {
        stream_->peek();
        whole_to_ = stream_->place().member;
    }
    return cut;
}

// False when it is blank: there is nothing to give. The next one begins.
bool StoryContainer::give_story(SourceItem& item, bool is_whole) {
    const bool is_blank = story_.find_first_not_of(blanks) == story_.npos && !is_long_;
    if (!is_blank) {
        has_stories_ = true;
        count(std::string(cutter_->kind()));
        item = item_at(to_string(place_));
        item.size = story_.size();
        item.modified = static_cast<std::int64_t>(hash64(story_));
        if (is_long_)
            item.skipped = std::string(cutter_->kind()).append(skip_reason::of_too_many_bytes);
        else if (!is_whole)
            item.skipped = skip_reason::cut_record;
        else
            item.member = std::make_shared<ArchivedMember>(
                ArchivedMember{.bytes = cutter_->document_of(std::move(story_)),
                               .is_named_so = true,
                               .content_type = std::string(cutter_->content_type())});
    }
    begin_story();
    return !is_blank;
}

// What the damage cuts is given as such.
bool StoryContainer::go_on_behind_damage(SourceItem& item) {
    const bool is_cut = stream_->state() == ContainerStream::State::cut;
    if (!is_begun_) place_ = stream_->place();
    item = item_at(to_string(place_));
    item.skipped = is_cut ? skip_reason::cut_record : skip_reason::damaged_record;
    has_stories_ = true;
    has_ended_ = is_cut || !cutter_->resume() || !stream_->resume();
    begin_story();
    return true;
}

void StoryContainer::begin_story() {
    story_.clear();
    is_begun_ = is_long_ = false;
}

std::string_view StoryContainer::lack() const {
    if (has_stories_) return {};
    return cutter_->grows() ? skip_reason::empty : skip_reason::no_stories;
}

} // namespace newshound
