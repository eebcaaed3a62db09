// SPDX-License-Identifier: GPL-3.0-or-later
// Files of stories that tell their fields (indexer/extractor/told/) as containers: lines of JSON, a
// list in JSON, feeds. Plain, or compressed as WARC files are.
#pragma once

#include "indexer/source/container.hpp"
#include "indexer/source/container_stream.hpp"
#include "indexer/source/stories/story_cutter.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace newshound {

class StoryContainer : public Container {
  public:
    // `file` is the container as a source lists it; reads from the story at `place` on. A story of
    // more than `limit` bytes is skipped. Null with errno when it can't be opened.
    static std::unique_ptr<StoryContainer> open(SourceItem file, const RecordPlace& place,
                                                std::size_t limit,
                                                std::unique_ptr<StoryCutter> cutter);

    // The stamp of an item is its size and the hash of its bytes.
    Step next(SourceItem& item) override;
    std::string trouble() const override { return stream_->trouble(); }
    std::string_view lack() const override;
    // A last line without its end is read again when there is more of it; what is compressed, or is
    // not of lines, is always read from its beginning.
    std::uint64_t whole_to() const override { return whole_to_; }
    std::uint64_t reached() const override { return stream_->reached(); }

  private:
    StoryContainer(SourceItem file, std::unique_ptr<ContainerStream> stream, std::size_t limit,
                   std::unique_ptr<StoryCutter> cutter)
        : Container(std::move(file)), stream_(std::move(stream)), limit_(limit),
          cutter_(std::move(cutter)) {}

    StoryCutter::Cut take_piece();
    bool give_story(SourceItem& item, bool is_whole);
    bool go_on_behind_damage(SourceItem& item);
    void begin_story();

    std::unique_ptr<ContainerStream> stream_;
    std::size_t limit_;
    std::unique_ptr<StoryCutter> cutter_;
    std::string story_;        // what is read of it
    RecordPlace place_;        // of its first byte
    bool is_begun_ = false;    // place_ is known
    bool is_long_ = false;     // it is more than limit_
    bool has_ended_ = false;   // nothing comes behind
    bool has_stories_ = false; // or was begun behind some
    std::uint64_t whole_to_ = 0;
};

} // namespace newshound
