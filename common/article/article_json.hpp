// SPDX-License-Identifier: GPL-3.0-or-later
// The one JSON form of an article, for inspect, show, search and the HTTP API.
//
// Flat keys: file, title, outlet, lang, text, url (strings), authors (list), published, updated,
// captured (ISO 8601 in the page's local time), description, section, keywords, image, captions,
// word_count, truncated, wire, entities, quotes, times, cites; an unknown string or date is null.
// `found` maps a field's name to {rule, element, confidence, value}. A quotation has all of its
// speakers (speakers_json), and the first of them as speaker and role (strings; null = unknown).
#pragma once

#include "common/article/article.hpp"
#include "common/text/json.hpp"

#include <string>
#include <string_view>

namespace newshound {

// One line without a line break at its end. `skipped` (why this page is no article) is added
// unless empty.
std::string to_json(const Article& article, std::string_view skipped = {});

// Reads what to_json wrote, also as the only one of a list; unknown keys are passed over. False
// when `json` is no such object.
bool from_json(std::string_view json, Article& article);

// Who says a quotation: [{name, role}], role null where unknown.
Json speakers_json(const Quotation& quotation);

// Of the first of them, as text: null where no speaker, or no role, is known.
Json first_speaker_json(const Quotation& quotation);
Json first_role_json(const Quotation& quotation);

} // namespace newshound
