// SPDX-License-Identifier: GPL-3.0-or-later
// Fingerprints an article's text, by which the writer groups near-copies (near_copies.hpp).
#pragma once

#include "indexer/enricher/enricher.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

// "" for a text too short to tell a copy from a coincidence.
std::string fingerprint_of(std::string_view text);
std::string fingerprint_of(std::span<const Word> words); // those of analyze(text)

class Fingerprint : public Enricher {
  public:
    std::string_view name() const override { return "copies"; }
    void fill(Article& article, TextTokens& tokens) const override {
        article.fingerprint = fingerprint_of(tokens.words());
    }
};

} // namespace newshound
