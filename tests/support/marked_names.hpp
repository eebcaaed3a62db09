// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in which names stand marked as a tagger would have marked them.
#pragma once

#include "indexer/tagger/tagger.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound::test {

// A text without its marks, and the names that stood between a sign of their type (< person,
// { organisation, [ place) and the closing one: "Then <Ann Lee> left {Reuters}."
class MarkedNames {
  public:
    explicit MarkedNames(std::string_view marked) {
        std::vector<std::pair<std::size_t, std::size_t>> spans;
        for (const char c : marked) {
            const std::size_t type = std::string_view("<{[").find(c);
            if (type != std::string_view::npos) {
                constexpr EntityType types[] = {EntityType::person, EntityType::org,
                                                EntityType::place};
                names.push_back({.type = types[type]});
                spans.emplace_back(plain_.size(), 0);
            } else if (std::string_view(">}]").find(c) != std::string_view::npos) {
                spans.back().second = plain_.size();
            } else {
                plain_ += c;
            }
        }
        text = tokenize(plain_);
        for (std::size_t i = 0; i < names.size(); ++i) {
            names[i].first = token_at(spans[i].first);
            names[i].last = token_at(spans[i].second);
        }
    }
    MarkedNames(const MarkedNames&) = delete;
    MarkedNames& operator=(const MarkedNames&) = delete;

    // The names as they stand in the text, with "|" behind each, "/org|" behind an organisation.
    std::string written() const {
        std::string all;
        for (const Name& name : names) {
            const std::uint32_t begin = text.tokens[name.first].begin;
            all += plain_.substr(begin, text.tokens[name.last - 1].end - begin) +
                   (name.type == EntityType::org ? "/org|" : "|");
        }
        return all;
    }

    TokenizedText text;
    std::vector<Name> names;

  private:
    std::uint32_t token_at(std::size_t byte) const {
        std::uint32_t i = 0;
        while (i < text.tokens.size() && text.tokens[i].begin < byte)
            ++i;
        return i;
    }

    std::string plain_;
};

} // namespace newshound::test
