// SPDX-License-Identifier: GPL-3.0-or-later
// What the enrichers mark in an article's text. All offsets count Unicode code points of
// Article::text, half-open [start, end).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

enum class EntityType : std::uint8_t { person, org, place };

std::string_view to_string(EntityType type); // "person", "org", "place"
bool from_string(std::string_view word, EntityType& type);

// One mention of a person, organisation or place.
struct EntityMention {
    EntityType type = EntityType::person;
    std::string name; // canonical: the same for all mentions of one entity in an article
    std::string text; // as it stands in the article
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    float prominence = 0; // of the entity in the article, 0..1: headline, lead and count together

    bool operator==(const EntityMention&) const = default;
};

// Who says a quotation.
struct QuotationSpeaker {
    std::string name; // canonical, never empty
    // What the text says that they are: "president of Toyota", "Prime Minister"; "" = unknown
    std::string role{};

    bool operator==(const QuotationSpeaker&) const = default;
};

// Words given as somebody's own.
struct Quotation {
    std::string text; // without its quotation marks
    // In the text's order, each once; several where the sentence gives them the words together ("X
    // and Y said"). None = unknown.
    std::vector<QuotationSpeaker> speakers{};
    std::string cue{}; // the verb or phrase that attributes it ("said"); "" = carried over
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    bool operator==(const Quotation&) const = default;
};

// The names of its speakers, as in "Ann Lee, John Doe"; "" = unknown.
std::string speaker_names(const Quotation& quotation);

// How sure it is that all of its speakers said it, 0 to 1: an estimate from labelled quotations,
// another where words beside it say so than where it is carried over. 0 where none is known.
double certainty_of(const Quotation& quotation);

// A time expression, resolved against the article's local publication date. What cannot be
// resolved (vague, or relative where no date is known) is no mention.
struct TimeMention {
    std::string text;
    std::string value; // as in TIMEX3: "2019-10-16", "2019-10", "2019", "199" (decade),
                       // "2019-W42", "2019-Q3" …; time_interval.hpp tells their days
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    bool operator==(const TimeMention&) const = default;
};

// Another outlet that the article names as its source.
struct Citation {
    std::string name; // display name of the outlet registry
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    bool operator==(const Citation&) const = default;
};

} // namespace newshound
