// SPDX-License-Identifier: GPL-3.0-or-later
// One news story as read from one archived page: plain values, no behaviour.
//
// Every string is well-formed UTF-8 without NULs; an empty string or list means "unknown" or
// "none", an empty optional "unknown". Nothing is ever made up.
#pragma once

#include "common/article/date.hpp"
#include "common/article/entity.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// Where on the page a field's value was found, and how sure we are.
struct Found {
    std::string field;    // name as in the JSON form: "title", "published" …
    std::string value;    // what was found; it stands here even when too unsure for the field
    std::string rule;     // "json-ld headline", "meta article:published_time", "visible byline" …
    std::string element;  // the element that gave it: "h1.headline", "script[ld+json]", "url" …
    float confidence = 0; // 0..1, an estimate of how often this rule is right

    bool operator==(const Found&) const = default;
};

// A link within the text to another address; offsets as in entity.hpp.
struct Link {
    std::string host; // lower case, without "www."; an archive's own address is taken off
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    bool operator==(const Link&) const = default;
};

// Where the page came from.
struct Origin {
    std::string path;    // as named on the command line, or relative to its root
    std::string address; // URL it was found at (WARC record, "saved from" mark); "" = unknown
    // Of a story that another archive of ours told: by which path it knew the article, as an
    // identity (identity.hpp), where it was by one; when it came there. "" = none.
    std::string known_as{};
    std::string arrived{}; // as to_iso has it
    unsigned edition = 0;  // which of its versions it was there, from 1 on; 0 = none

    bool operator==(const Origin&) const = default;
};

struct Article {
    std::string title;
    // The story's own words. Blocks (paragraph, subhead, list item, quote, table row) are
    // separated by one blank line ("\n\n"); a line break inside a block is one "\n".
    std::string text;
    std::string description;
    std::vector<std::string> authors; // people; a desk or agency only where no person is named
    std::string outlet;               // display name
    std::string section;
    std::vector<std::string> keywords;
    std::string language;              // ISO 639-1; "" = unknown
    std::string url;                   // canonical address
    std::string image;                 // lead image's address
    std::vector<std::string> captions; // captions and credits, kept apart from the text
    std::vector<Link> links;           // to other sites from within `text`, in order of start
    std::optional<Date> published;
    std::optional<Date> updated;
    std::optional<Date> captured; // when the archive took the page
    bool truncated = false;       // a part only: paywall stub, client-rendered, too large, damaged

    // Filled by the enrichers, in order of `start`.
    std::vector<EntityMention> entities;
    std::vector<Quotation> quotes;
    std::vector<TimeMention> times;
    std::vector<Citation> cites;
    std::string wire;        // agency credited for the text: "Reuters"; "" = none
    std::string fingerprint; // bytes by which near-copies of the text are told; "" = none

    std::vector<Found> found;
    Origin origin;

    bool operator==(const Article&) const = default;
};

// Words of `text`: runs of letters, digits and marks; each ideograph counts as one.
std::size_t word_count(const Article& article);

// The names of a kind that it marks, each once, in the order of their first mention.
std::vector<std::string> marked_names(const Article& article, EntityType type);

} // namespace newshound
