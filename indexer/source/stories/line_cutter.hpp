// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Lines (https://jsonlines.org/): a line is a story.
#pragma once

#include "indexer/source/stories/story_cutter.hpp"

namespace newshound {

class LineCutter : public StoryCutter {
  public:
    Cut cut(std::string_view bytes) override;
    void begin_at_story() override { is_inside_ = is_torn_ = false; }
    // What is left of a line that damage cut is passed over.
    bool resume() override;

    std::string_view kind() const override { return "line"; }
    std::string_view content_type() const override { return "application/json"; }
    bool grows() const override { return true; }

  private:
    bool is_inside_ = false;
    bool is_torn_ = false;
};

} // namespace newshound
