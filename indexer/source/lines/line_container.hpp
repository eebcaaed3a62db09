// SPDX-License-Identifier: GPL-3.0-or-later
// Files of JSON Lines (https://jsonlines.org/) as containers: a line is a story that tells its
// fields (indexer/extractor/told/json_story.hpp). Plain, or compressed as WARC files are.
#pragma once

#include "indexer/source/container.hpp"
#include "indexer/source/container_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace newshound {

class LineContainer : public Container {
  public:
    // `file` is the container as a source lists it; reads from the line at `place` on. A line of
    // more than `limit` bytes is skipped. Null with errno when it can't be opened.
    static std::unique_ptr<LineContainer> open(SourceItem file, const RecordPlace& place,
                                               std::size_t limit);

    // The stamp of an item is its size and the hash of its bytes.
    Step next(SourceItem& item) override;
    std::string trouble() const override { return stream_->trouble(); }
    std::string_view lack() const override;
    // A last line without its end is read again when there is more of it; what is compressed is
    // always read from its beginning.
    std::uint64_t whole_to() const override { return whole_to_; }
    std::uint64_t reached() const override { return stream_->reached(); }

  private:
    LineContainer(SourceItem file, std::unique_ptr<ContainerStream> stream, std::size_t limit)
        : Container(std::move(file)), stream_(std::move(stream)), limit_(limit) {}

    bool take_piece();
    bool give_line(SourceItem& item);
    bool go_on_behind_damage(SourceItem& item);
    void begin_line();

    std::unique_ptr<ContainerStream> stream_;
    std::size_t limit_;
    std::string line_;       // what is read of it
    RecordPlace place_;      // of its first byte
    bool is_begun_ = false;  // place_ is known
    bool is_long_ = false;   // it is more than limit_
    bool is_torn_ = false;   // its beginning was damaged
    bool has_ended_ = false; // nothing comes behind
    bool has_lines_ = false; // or was begun behind some
    std::uint64_t whole_to_ = 0;
};

} // namespace newshound
