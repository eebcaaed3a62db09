// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds and other XML files of many stories (xml_root.hpp): an element is a story.
//
// Looks at tags alone, so that a file of any size costs the memory of one story, and what is not
// well-formed costs the story that it stands in. Stories don't stand in each other. Of encodings
// those are read in which markup is ASCII.
#pragma once

#include "indexer/source/stories/story_cutter.hpp"

namespace newshound {

class XmlCutter : public StoryCutter {
  public:
    Cut cut(std::string_view bytes) override;
    void begin_at_story() override { look_for_next(); }
    bool resume() override;
    bool wants_beginning() const override { return name_.empty(); }
    // With what stands in front of the first story (16 kB of it), which tells its encoding and
    // namespaces and what all share.
    std::string document_of(std::string story) const override { return beginning_ + story; }

    std::string_view kind() const override { return "entry"; }
    std::string_view content_type() const override { return "application/xml"; }

  private:
    enum class State { text, open, name, tag, quoted, comment, cdata, instruction };

    void look_for_next();
    Cut look(std::string_view bytes);
    Event take(char c);
    Event take_open(char c);
    Event take_name(char c);
    Event end_name();
    Event end_tag(bool is_empty);
    Event end_none(State next);

    State state_ = State::text;
    std::string token_;        // what is read behind '<'
    char quote_ = '"';         // of the value that is read
    char last_ = '\0';         // the byte before
    char last_but_one_ = '\0'; // … and that before it
    std::string root_;         // without a prefix; "" = not seen yet
    std::string name_;         // of the elements that are stories, as written; "" = none seen yet
    bool is_asked_ = false;    // `begins` was said
    bool in_story_ = false;
    bool is_first_tag_ = false;  // the tag that is read begins the story
    bool is_last_tag_ = false;   // … or ends it
    std::string beginning_;      // of the file, in front of its first story
    std::size_t whole_tags_ = 0; // bytes of it
    bool is_long_ = false;       // there is more of it
};

} // namespace newshound
