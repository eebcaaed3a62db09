// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as texts: their parts, the site names in them, how far one confirms another.
#pragma once

#include "indexer/extractor/page/candidate.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// A title's parts between " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ",
// " • ".
std::vector<std::string_view> title_parts(std::string_view title);

// Whether `name` is the site's own: equal to one of its declared names or to its host's labels.
bool names_site(std::string_view name, const Candidates& declared, std::string_view host);

// The same for many names of one site, with the keys made once.
class SiteNames {
  public:
    SiteNames(const Candidates& declared, std::string_view host);
    // One more name of the site; "" is none.
    void add(std::string_view name);

    bool holds(std::string_view name) const;
    // Whether `name` is one of the page's declared sections.
    bool holds_section(std::string_view name) const;

  private:
    std::vector<std::string> declared_; // outlet_keys
    std::vector<std::string> sections_; // as letters_and_digits
    std::string whole_;                 // the host's letters, and those without its last label
    std::string first_;
};

// " | – Headline" -> "Headline"
std::string without_leading_signs(std::string_view text);

std::size_t count_words(std::string_view text); // parted by blanks

// How far a declared title confirms a heading, 0..1: 1 for the same, less where one is a part of
// the other. Both in letters_and_digits form.
float confirmation(const std::string& heading, const std::string& declared);

// The words that two texts share, as F1.
float overlap(std::string_view a, std::string_view b);

} // namespace newshound
