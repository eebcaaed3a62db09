// SPDX-License-Identifier: GPL-3.0-or-later
// How the stories of one file are told apart: where each begins and ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// Gets a file's bytes in pieces, from its beginning on, and keeps none of a story's. One thread at
// a time.
class StoryCutter {
  public:
    enum class Event {
        none,    // all these bytes were looked at
        begins,  // behind `count` bytes a story, or what may be one, begins
        is_none, // what began is none; it is one of `count` bytes more
        ends,    // behind `count` bytes the story has ended
    };
    struct Cut {
        std::size_t count = 0;
        Event event = Event::none;
    };

    virtual ~StoryCutter() = default;

    // Looks at what comes next, up to an event. Not all at once without one.
    virtual Cut cut(std::string_view bytes) = 0;
    // What comes next does not follow what came before: the place of a story.
    virtual void begin_at_story() = 0;
    // The same behind damage, anywhere. False when stories can't be told apart from there on.
    virtual bool resume() = 0;
    // Whether it must see how the file begins to read a story in its midst.
    virtual bool wants_beginning() const { return false; }
    // A story's bytes as a document that can be read by itself.
    virtual std::string document_of(std::string story) const { return story; }

    virtual std::string_view kind() const = 0; // as a report counts them: "line"
    virtual std::string_view content_type() const = 0;
    // Files of its format grow at their end, and the end of the file ends a story.
    virtual bool grows() const { return false; }
};

} // namespace newshound
