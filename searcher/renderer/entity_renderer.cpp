// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/entity_renderer.hpp"

#include "common/article/article_json.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "searcher/renderer/attribution_text.hpp"
#include "searcher/renderer/day_text.hpp"
#include "searcher/renderer/overview_json.hpp"
#include "searcher/renderer/overview_text.hpp"
#include "searcher/renderer/sparkline.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace newshound {
namespace {

std::string shown(const std::string& text) {
    return isolated(escape_terminal(text));
}

std::string facts(const Appearance& where) {
    return day_text(where.published) + (where.outlet.empty() ? "" : ", " + shown(where.outlet)) +
           ", " + where.id;
}

void write_appearance(std::ostream& out, std::string_view label,
                      const std::optional<Appearance>& where) {
    if (!where) return;
    out << label << facts(*where) << ": " << shown(where->title) << "\n";
}

void write_quotes(std::ostream& out, const EntityProfile& profile, const Terminal& terminal) {
    if (profile.quotes.empty()) return;
    out << "\n"
        << style(terminal, Style::bold) << "quotes" << style(terminal, Style::plain) << "  "
        << profile.quotes.size() << " of " << profile.quotes_found << "\n";
    const std::size_t width = std::clamp<std::size_t>(terminal.columns, 24, 104) - 4;
    for (const EntityQuote& quote : profile.quotes)
        out << wrapped(terminal, "\u201C" + quote.quotation.text + "\u201D", {}, Style::plain, 4,
                       width)
            << "        " << speaker_text(terminal, quote.quotation) << "\n        "
            << style(terminal, Style::dim) << facts(quote.where) << style(terminal, Style::plain)
            << "\n";
}

// What belongs to it under another name, and why.
void write_names(std::ostream& out, const NamedEntity& identity) {
    for (const auto& [member, articles] : identity.names) {
        if (member.reason == JoinReason::itself) continue;
        out << "also     " << shown(member.name) << " (" << articles << "), "
            << to_string(member.reason);
        if (!member.by.empty())
            out << ": " << shown(member.by);
        else
            out << ", " << std::lround(100 * certainty_of(member.reason)) << "% sure";
        out << "\n";
    }
    for (const std::string& each : identity.corrections)
        out << "note     " << shown(each) << "\n";
}

Json names_json(const NamedEntity& identity) {
    Json names = Json::array();
    for (const auto& [member, articles] : identity.names)
        names.push_back({{"name", member.name},
                         {"type", to_string(member.type)},
                         {"count", articles},
                         {"reason", to_string(member.reason)},
                         {"certainty", certainty_of(member.reason)},
                         {"by", member.by.empty() ? Json(nullptr) : Json(member.by)}});
    return names;
}

Json appearance_json(const std::optional<Appearance>& where) {
    if (!where) return nullptr;
    return {{"id", where->id},
            {"title", where->title},
            {"outlet", where->outlet.empty() ? Json(nullptr) : Json(where->outlet)},
            {"published", where->published ? Json(to_iso(*where->published)) : Json(nullptr)}};
}

Json quote_json(const EntityQuote& quote) {
    const Quotation& quotation = quote.quotation;
    const std::string by = attributed_by(quotation);
    return {{"text", quotation.text},
            {"speaker", first_speaker_json(quotation)},
            {"role", first_role_json(quotation)},
            {"speakers", speakers_json(quotation)},
            {"certainty", certainty_of(quotation)},
            {"attributed_by", by.empty() ? Json(nullptr) : Json(by)},
            {"where", appearance_json(quote.where)}};
}

} // namespace

void write_entity(std::ostream& out, const EntityProfile& profile, const Terminal& terminal) {
    if (profile.total == 0) {
        out << "nothing found for " << shown(profile.query) << "\n";
        return;
    }
    out << style(terminal, Style::title)
        << shown(profile.name.empty() ? profile.query : profile.name)
        << style(terminal, Style::plain) << "  " << profile.total
        << (profile.total == 1 ? " article" : " articles");
    if (profile.read < profile.total)
        out << "; spellings and quotes of the newest " << profile.read;
    out << "\nspelled  ";
    for (std::size_t i = 0; i < profile.spellings.size(); ++i)
        out << (i == 0 ? "" : ", ") << shown(profile.spellings[i].value) << " ("
            << profile.spellings[i].count << ")";
    out << "\n";
    write_names(out, profile.identity);
    write_appearance(out, "first    ", profile.first);
    write_appearance(out, "last     ", profile.last);
    write_timeline(out, profile.timeline, terminal);
    write_facets(out, profile.companions, terminal);
    write_quotes(out, profile, terminal);
}

void write_entity_json(std::ostream& out, const EntityProfile& profile) {
    Json spellings = Json::array();
    for (const FacetValue& each : profile.spellings)
        spellings.push_back({{"value", each.value}, {"count", each.count}});
    Json corrections = Json::array();
    for (const std::string& each : profile.identity.corrections)
        corrections.push_back(each);
    Json quotes = Json::array();
    for (const EntityQuote& quote : profile.quotes)
        quotes.push_back(quote_json(quote));
    const Json json = {{"format_version", 1},
                       {"query", profile.query},
                       {"name", profile.name.empty() ? Json(nullptr) : Json(profile.name)},
                       {"total", profile.total},
                       {"read", profile.read},
                       {"names", names_json(profile.identity)},
                       {"corrections", corrections},
                       {"spellings", spellings},
                       {"first", appearance_json(profile.first)},
                       {"last", appearance_json(profile.last)},
                       {"timeline", Json::read(timeline_json(profile.timeline))},
                       {"companions", Json::read(facets_json(profile.companions))},
                       {"quotes", quotes},
                       {"quotes_found", profile.quotes_found}};
    out << json.indented() << "\n";
}

} // namespace newshound
