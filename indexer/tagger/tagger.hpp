// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the names in a text: the seam between the trained model and the rules.
#pragma once

#include "common/article/entity.hpp"
#include "indexer/tagger/token.hpp"

#include <cstdint>
#include <vector>

namespace newshound {

// A name: tokens [first, last) of one sentence.
struct Name {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    EntityType type = EntityType::person;

    bool operator==(const Name&) const = default;
};

class Tagger {
  public:
    virtual ~Tagger() = default;

    // In order, without overlap. `text` is a whole document: how a word is written in one place
    // tells something of it in another. Never throws; linear time; safe from several threads.
    virtual std::vector<Name> tag(const TokenizedText& text) const = 0;
};

} // namespace newshound
