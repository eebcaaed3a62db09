// SPDX-License-Identifier: GPL-3.0-or-later
// The attributes of a start tag as most pages write them: name="value" and blanks between, names in
// small letters.
#pragma once

#include <cstddef>
#include <string_view>

namespace newshound {

// Goes through such a list; what is written otherwise ends it.
class AttributeList {
  public:
    explicit AttributeList(std::string_view text) : text_(text) {}

    // Whether there is one more. Its name and value stand as they are in the text.
    bool next();
    std::string_view name() const { return name_; }
    std::string_view value() const { return value_; }
    // Whether all of the text was such attributes, when there is none left.
    bool ended() const { return at_ == text_.size(); }

  private:
    std::string_view text_;
    std::string_view name_;
    std::string_view value_;
    std::size_t at_ = 0;
};

} // namespace newshound
