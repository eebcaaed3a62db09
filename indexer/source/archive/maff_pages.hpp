// SPDX-License-Identifier: GPL-3.0-or-later
// What a MAFF file (Mozilla Archive Format: a zip with a folder for each saved page) tells of its
// pages: in each folder's index.rdf, address and time of saving ("The MAFF file format", Mozilla
// Archive Format project, 2008).
#pragma once

#include "common/article/date.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

struct SavedPage {
    std::string address;          // "" = unknown
    std::optional<Date> captured; // when it was saved
};

class MaffPages {
  public:
    static constexpr std::size_t most_bytes = 64u << 10; // of a description that is looked at
    static constexpr std::size_t most_pages = 10'000;

    // Whether that member is such a description.
    static bool is_description(std::string_view member);

    // `text` is the description at `member`; what it does not tell stays unknown.
    void add(std::string_view member, std::string_view text);

    // Of the member, if it is one of these pages.
    const SavedPage* find(const std::string& member) const;

  private:
    std::map<std::string, SavedPage> pages_; // by member
};

} // namespace newshound
