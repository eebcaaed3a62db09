// SPDX-License-Identifier: GPL-3.0-or-later
// A user's own list of names (--entities FILE): overrides what the tagger finds.
#pragma once

#include "common/article/entity.hpp"
#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/tagger.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound {

class KnownNames {
  public:
    KnownNames() = default; // an empty list

    // Lines of NAME<tab>TYPE<tab>CANONICAL NAME; TYPE is person, org or place; an absent canonical
    // name means NAME itself. Empty lines and lines starting with # are passed over. `path` is for
    // messages. Throws UsageError "PATH:LINE: …" at the first line that is wrong.
    KnownNames(std::string_view bytes, std::string_view path);

    // Reads a file. Throws SystemError when it can't be read.
    static KnownNames from_file(const std::string& path);

    bool empty() const { return names_.empty(); }

    // Adds every listed name in `text` to `names`, the longest at each word, and takes away what
    // overlaps it. Case counts, so that "Time" does not match "time".
    void apply(const TokenizedText& text, std::vector<Name>& names) const;

    // The canonical name for a mention as written, or "".
    std::string_view canonical(std::string_view mention) const;

  private:
    struct Known {
        EntityType type = EntityType::person;
        std::string canonical;
    };

    const Known* longest_at(const TokenizedText& text, std::size_t first, std::size_t& last) const;

    std::unordered_map<std::string, Known> names_;         // words joined by single blanks
    std::unordered_map<std::string, std::size_t> longest_; // first word -> most words of a name
};

} // namespace newshound
