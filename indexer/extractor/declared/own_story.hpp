// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the stories that a page's linked data speaks of is the page's own: related ones stand
// beside it, sometimes before it.
#pragma once

#include "indexer/extractor/page/html_document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

enum class Kinship : std::uint8_t {
    other,  // both address and headline are another's
    untold, // too little is said
    own     // its address or headline is the page's
};

class OwnStory {
  public:
    // Notes the canonical address, og:url, og:title, <title> and the first headings.
    explicit OwnStory(const HtmlDocument& document);

    // Of a story with that address and headline; "" = not given.
    Kinship kinship(std::string_view address, std::string_view headline) const;

  private:
    bool speaks_of_other(std::string_view headline) const;

    std::vector<std::string> addresses_; // letters and digits of the path
    std::vector<std::string> headlines_; // letters and digits
};

} // namespace newshound
