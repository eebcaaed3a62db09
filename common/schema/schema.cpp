// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/schema.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr Field table[] = {
    {"text",
     "words of headline and body (the default)",
     "",
     {},
     Kind::text,
     false,
     "text:contacts"},
    {"title", "words of the headline", "S", {}, Kind::text, false, "title:cyber"},
    {"author", "people in the byline", "A", Slot::authors, Kind::name, true,
     "author:\"anna smith\""},
    {"outlet", "the publication: any spelling, or its domain", "XOUTLET:", Slot::outlet, Kind::key,
     true, "outlet:tass"},
    {"person", "people named in the story", "XPERSON:", Slot::people, Kind::name, true,
     "person:bortnikov"},
    {"org", "organisations named in the story", "XORG:", Slot::orgs, Kind::name, true, "org:fsb"},
    {"place", "places named in the story", "XPLACE:", Slot::places, Kind::name, true,
     "place:moscow"},
    {"cites", "another outlet that the story names as its source", "XCITES:", Slot::cites,
     Kind::key, true, "cites:tass"},
    {"wire", "the agency credited for the text", "XWIRE:", {}, Kind::key, false, "wire:reuters"},
    {"said",
     "words inside somebody's quotation",
     "XSAID:",
     {},
     Kind::text,
     false,
     "said:\"information security\""},
    {"added",
     "words that a version has and the one before it had not",
     "XADDED:",
     {},
     Kind::text,
     false,
     "added:correction"},
    {"removed",
     "words that a version lost against the one before it",
     "XREMOVED:",
     {},
     Kind::text,
     false,
     "removed:\"gross negligence\""},
    {"by", "the speaker of a quotation", "XBY:", {}, Kind::name, false, "by:bortnikov"},
    {"about",
     "a day, month or year that the story speaks of",
     "XABOUT:",
     {},
     Kind::date,
     false,
     "about:2019-10-16"},
    {"date", "local day of publication: 2019, 2019-05, 2019-05-03, a..b", "D", Slot::published,
     Kind::date, false, "date:2019-05..2019-10"},
    {"on", "a calendar day in any year", "XON:", {}, Kind::key, false, "on:04-13"},
    {"updated", "local day of the last update", "XUPDATED:", Slot::updated, Kind::date, false,
     "updated:2020"},
    {"captured", "day on which the archive took the page", "XCAPTURED:", Slot::captured, Kind::date,
     false, "captured:2008"},
    {"indexed", "day (UTC) on which the article first came into this database",
     "XINDEXED:", Slot::indexed, Kind::date, false, "indexed:2026-11"},
    {"section", "section of the publication", "XSECTION:", Slot::section, Kind::name, true,
     "section:politics"},
    {"keyword", "the page's own keywords", "K", {}, Kind::name, false, "keyword:elections"},
    {"lang", "language of the text, ISO 639-1", "L", Slot::language, Kind::key, true, "lang:de"},
    {"url",
     "the article's address, whole",
     "U",
     {},
     Kind::key,
     false,
     "url:https://example.org/story"},
    {"site", "host of the article's address", "H", {}, Kind::key, false, "site:example.org"},
    {"file", "path of the page in the archive", "P", {}, Kind::key, false, "file:1999/page.html"},
    {"words", "length of the story in words: 100..500", "", Slot::words, Kind::number, false,
     "words:1000.."},
    {"id", "an article's id", "XARTICLE:", {}, Kind::key, false, "id:k3v9x2m4p7q1"},
    {"story", "id of a group of near-copies", "XSTORY:", Slot::story, Kind::key, false,
     "story:k3v9x2m4p7q1"},
};

} // namespace

std::span<const Field> fields() {
    return table;
}

const Field* find_field(std::string_view name) {
    const auto at = std::ranges::find(table, name, &Field::name);
    return at == std::ranges::end(table) ? nullptr : &*at;
}

} // namespace newshound
