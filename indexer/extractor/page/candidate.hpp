// SPDX-License-Identifier: GPL-3.0-or-later
// What a page declares or shows about itself, before anything is chosen: every reader adds its
// candidates, each with the rule and the element that gave it.
#pragma once

#include "indexer/extractor/page/html_document.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

enum class Fact : std::uint8_t {
    title,
    authors,
    published,
    updated,
    captured,
    outlet,
    language,
    url,
    section,
    keywords,
    description,
    image,
    article_body, // the text as linked data gives it
};

// As `Found::field` names it.
std::string_view to_string(Fact fact);
std::optional<Fact> fact_named(std::string_view name);

struct Candidate {
    Fact fact = Fact::title;
    std::string value; // as the page has it, UTF-8, white space squeezed; lists have one a line
    std::string rule;  // "json-ld headline", "meta og:title", "visible byline" …
    NodeId element = no_node;
    float confidence = 0; // an estimate of how often the rule is right
};

class Candidates {
  public:
    // An empty value is no candidate; nor is one too many of a hostile page: the first 256 of a
    // list's kind and 32 of any other are kept.
    void add(Fact fact, std::string_view value, std::string_view rule, NodeId element,
             float confidence);

    // The surest first; of equally sure ones the first found.
    std::vector<const Candidate*> of(Fact fact) const;
    // nullptr when there is none.
    const Candidate* best(Fact fact) const;

    const std::vector<Candidate>& all() const { return all_; }

  private:
    std::vector<Candidate> all_;
    std::array<std::uint16_t, 13> counts_ = {}; // by fact
};

} // namespace newshound
