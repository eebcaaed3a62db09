// SPDX-License-Identifier: GPL-3.0-or-later
// A list in JSON (RFC 8259): its objects are stories; what else it holds is passed over.
//
// Counts brackets outside of texts alone, so that a list of any length costs the memory of one
// story. Where a bracket lacks, what follows it may go with it.
#pragma once

#include "indexer/source/stories/story_cutter.hpp"

namespace newshound {

// Whether a file that starts so is a list.
bool is_json_list(std::string_view start);

class JsonCutter : public StoryCutter {
  public:
    Cut cut(std::string_view bytes) override;
    void begin_at_story() override { depth_ = 1; }
    bool resume() override { return false; }

    std::string_view kind() const override { return "list element"; }
    std::string_view content_type() const override { return "application/json"; }

  private:
    bool take_text(char c);
    Event take_sign(char c);

    std::size_t depth_ = 0; // of brackets; 1 = in the list
    bool in_text_ = false;
    bool is_escaped_ = false; // the next sign of the text
    bool in_story_ = false;
    bool has_ended_ = false; // the list
};

} // namespace newshound
