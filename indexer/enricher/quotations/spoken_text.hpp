// SPDX-License-Identifier: GPL-3.0-or-later
// An article's words with the people and organisations among them, as the rules for speakers read
// it.
#pragma once

#include "common/article/entity.hpp"
#include "indexer/enricher/quotations/speech_cues.hpp"
#include "indexer/tagger/token.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound {

// Tokens are meant by their number.
class SpokenText {
  public:
    // All arguments must outlive it. `entities` in order of start, in code points of `text`.
    SpokenText(const TokenizedText& text, std::span<const EntityMention> entities,
               const CueWords& cues, bool english);

    const TokenizedText& text() const { return text_; }
    std::size_t size() const { return text_.tokens.size(); }
    bool english() const { return english_; }
    const Token& token(std::size_t i) const { return text_.tokens[i]; }
    std::string_view operator[](std::size_t i) const { return text_[i]; }
    std::uint32_t bits(std::size_t i) const { return cues_[text_.tokens[i].lower]; } // speech_cues

    // One of these signs, each a byte; "-" stands for all dashes.
    bool is_sign(std::size_t i, std::string_view signs) const;
    // First token that begins at or behind a byte.
    std::size_t token_at(std::size_t byte) const;

    // The mention that covers a token; nullptr = none. Its first token, and the one behind it.
    const EntityMention* mention(std::size_t i) const;
    std::size_t mention_first(std::size_t i) const;
    std::size_t mention_last(std::size_t i) const;
    // Whether the mention at a token may be a clause's subject: not "of Smith", and nothing that
    // only_tells_whose.
    bool is_subject(std::size_t i) const;
    // The same without whom something is done to: "the actor playing Smith".
    bool may_speak(std::size_t i) const;
    // Whether the mention at a token tells whose somebody else is: "Smith’s daughter", "Smith
    // spokesman Lee", "a Smith campaign adviser", "the Smith and Cole analyst Lee".
    bool only_tells_whose(std::size_t i) const;
    // Capitalised, and marked as nothing else than a name that is also a surname of the article's.
    bool may_be_surname(std::size_t i) const;
    // The person of that surname; nullptr = none.
    const EntityMention* person_called(std::string_view surname) const;

  private:
    bool as_they_say(std::size_t first, std::size_t next) const;
    bool is_object(std::size_t first) const;
    bool is_acted_on(std::size_t first) const;
    bool precedes_role(std::size_t next) const;
    bool precedes_office(std::size_t next) const;
    bool shares_somebody(std::size_t token) const;
    bool leads_to_verb(std::size_t next) const;
    bool tells_whose(std::size_t next) const;

    const TokenizedText& text_;
    std::span<const EntityMention> entities_;
    const CueWords& cues_;
    bool english_;
    std::vector<std::int32_t> mentions_; // by token: index into entities_, -1 = none
    std::unordered_map<std::string_view, const EntityMention*> surnames_;
};

} // namespace newshound
