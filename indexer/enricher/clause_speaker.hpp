// SPDX-License-Identifier: GPL-3.0-or-later
// Who a clause beside a quotation says is speaking: "said X", "X, who …, said", "X: ".
#pragma once

#include "common/article/entity.hpp"
#include "indexer/enricher/given_name_gender.hpp"
#include "indexer/enricher/speech_cues.hpp"
#include "indexer/tagger/token.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound {

struct Speaker {
    enum class Kind : std::uint8_t {
        none,    // the clause speaks of nobody
        named,   // `name`
        pronoun, // he or she: `gender`
        unnamed, // somebody, but no name: "the spokesman said"
    };
    Kind kind = Kind::none;
    std::string name{};
    Gender gender = Gender::unknown;
    std::string cue{};   // the verb
    std::size_t end = 0; // token behind the clause's last word that was used
    std::size_t gap = 0; // words between the verb and the quotation
};

// The text's words with the people and organisations among them.
class SpokenText {
  public:
    // All arguments must outlive it. `entities` in order of start, in code points of `text`.
    SpokenText(const TokenizedText& text, std::span<const EntityMention> entities,
               const CueWords& cues, bool english);

    const TokenizedText& text() const { return text_; }
    std::size_t size() const { return text_.tokens.size(); }
    // The mention that covers a token; nullptr = none.
    const EntityMention* mention(std::size_t token) const;
    // Not "of Smith" nor "Smith’s": a mention that may be a clause's subject.
    bool is_subject(std::size_t token) const;
    std::size_t mention_first(std::size_t token) const;
    std::size_t mention_last(std::size_t token) const; // behind it
    std::uint32_t bits(std::size_t token) const { return cues_[text_.tokens[token].lower]; }
    bool is_sign(std::size_t token, std::string_view signs) const;
    // First token that begins at or behind a byte.
    std::size_t token_at(std::size_t byte) const;

    // The clause in [from, to) that follows a quotation.
    Speaker speaker_after(std::size_t from, std::size_t to) const;
    // The clause in [from, to) that leads to a quotation, or speaks without one.
    Speaker speaker_before(std::size_t from, std::size_t to) const;

  private:
    bool is_verb(std::size_t token, std::uint32_t kinds) const;
    Speaker named(std::size_t token) const;
    Speaker pronoun(std::size_t token) const;
    Speaker capitals(std::size_t first, std::size_t last) const;
    Speaker subject_after(std::size_t from, std::size_t to) const;
    Speaker subject_before(std::size_t from, std::size_t verb) const;
    Speaker label(std::size_t from, std::size_t to) const;
    Speaker with_cue(Speaker speaker, std::size_t verb) const;

    const TokenizedText& text_;
    std::span<const EntityMention> entities_;
    const CueWords& cues_;
    bool english_;
    std::vector<std::int32_t> mentions_; // by token: index into entities_, -1 = none
    std::unordered_map<std::string_view, const EntityMention*> surnames_;
};

} // namespace newshound
