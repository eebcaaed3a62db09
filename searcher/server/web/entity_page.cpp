// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/entity_page.hpp"

#include "searcher/server/web/facet_list.hpp"
#include "searcher/server/web/quotation_list.hpp"
#include "searcher/server/web/result_list.hpp"
#include "searcher/server/web/timeline_svg.hpp"

#include <algorithm>
#include <cmath>

namespace newshound {
namespace {

void write_appearance(HtmlWriter& html, const PageContext& context, const Appearance& where) {
    html.open("span", {{"class", "where"}});
    html.element("a", {{"href", article_link(context, where.id)}, {"dir", "auto"}},
                 headline_of(context, where.title));
    html.text(" ").element("span", {{"class", "outlet"}, {"dir", "auto"}}, where.outlet);
    if (where.published)
        html.text(" ").element("time", {{"datetime", to_iso(*where.published)}},
                               context.texts.date(*where.published));
    html.close();
}

void write_mention(HtmlWriter& html, const PageContext& context, std::string_view key,
                   const std::optional<Appearance>& where) {
    if (!where) return;
    html.open("div").element("dt", {}, context.texts(key)).open("dd");
    write_appearance(html, context, *where);
    html.close().close();
}

std::string why(const PageContext& context, const Member& member) {
    const std::string key = "entity.why." + std::to_string(static_cast<int>(member.reason));
    if (!member.by.empty()) return context.texts(key, {member.by});
    const auto percent = static_cast<std::size_t>(std::lround(100 * certainty_of(member.reason)));
    return context.texts("entity.sure", {context.texts(key), context.texts.number(percent)});
}

void write_spellings(HtmlWriter& html, const PageContext& context, const EntityProfile& profile) {
    if (profile.spellings.size() < 2) return;
    html.open("div").element("dt", {}, context.texts("entity.spellings"));
    html.open("dd").open("ul", {{"class", "run"}});
    for (const FacetValue& each : profile.spellings) {
        html.open("li", {{"dir", "auto"}}).text(each.value).text(" ");
        html.element("span", {{"class", "count"}}, context.texts.number(each.count)).close();
    }
    html.close().close().close();
}

// The other names of its identity and why they belong to it.
void write_names(HtmlWriter& html, const PageContext& context, const NamedEntity& identity) {
    const auto is_other = [](const NamedEntity::Name& each) {
        return each.member.reason != JoinReason::itself;
    };
    if (std::ranges::any_of(identity.names, is_other)) {
        html.open("div").element("dt", {}, context.texts("entity.names"));
        html.open("dd").open("ul");
        for (const auto& [member, articles] : identity.names) {
            if (member.reason == JoinReason::itself) continue;
            html.open("li").element("span", {{"dir", "auto"}}, member.name).text(" ");
            html.element("span", {{"class", "count"}}, context.texts.number(articles)).text(" ");
            html.element("span", {{"class", "note"}}, why(context, member)).close();
        }
        html.close().close().close();
    }
    if (identity.corrections.empty()) return;
    html.open("div").element("dt", {}, context.texts("entity.corrections")).open("dd").open("ul");
    for (const std::string& each : identity.corrections)
        html.element("li", {{"dir", "auto"}, {"lang", "en"}}, each);
    html.close().close().close();
}

void write_companions(HtmlWriter& html, const PageContext& context, const Facet& facet,
                      const SearchState& state) {
    if (facet.values.empty()) return;
    html.open("section").element("h2", {}, context.texts("facet." + facet.field)).open("ul");
    const bool is_entity = facet.field != "outlet";
    for (const FacetValue& each : facet.values) {
        html.open("li");
        if (each.value.empty()) {
            html.text(context.texts("outlet.unknown"));
        } else {
            const std::string link = is_entity
                                         ? entity_link(context, facet.field, each.value)
                                         : search_link(context, state.with("outlet", each.value));
            html.element("a", {{"href", link}, {"dir", "auto"}},
                         facet_label(context, facet.field, each.value));
        }
        html.text(" ");
        html.element("a",
                     {{"class", "count"},
                      {"href", search_link(context, state.with(facet.field, each.value))},
                      {"aria-label", context.texts("entity.together", {each.value})}},
                     context.texts.number(each.count));
        html.close();
    }
    html.close().close();
}

void write_quotes(HtmlWriter& html, const PageContext& context, const EntityProfile& profile) {
    if (profile.quotes.empty()) return;
    html.open("section", {{"class", "said"}}).element("h2", {}, context.texts("entity.said"));
    for (const EntityQuote& quote : profile.quotes)
        write_quotation(html, context, {quote.quotation, quote.language, quote.mentions}, {},
                        [&] { write_appearance(html, context, quote.where); });
    html.close();
}

void write_profile(HtmlWriter& html, const PageContext& context, std::string_view field,
                   const EntityProfile& profile) {
    const SearchState state = SearchState().with(field, profile.name);
    html.open("header", {{"class", "entry"}});
    html.element("p", {{"class", "source"}}, context.texts("kind." + std::string(field)));
    html.element("h1", {{"dir", "auto"}}, profile.name);
    html.open("p").element("a", {{"class", "all"}, {"href", search_link(context, state)}},
                           context.texts.count("entity.articles", profile.total));
    html.close().close();
    html.open("dl", {{"class", "entry"}});
    write_names(html, context, profile.identity);
    write_spellings(html, context, profile);
    write_mention(html, context, "entity.first", profile.first);
    write_mention(html, context, "entity.last", profile.last);
    html.close();
    write_timeline(html, context, state, profile.timeline);
    write_quotes(html, context, profile);
    html.open("div", {{"class", "fronts"}});
    for (const Facet& facet : profile.companions)
        write_companions(html, context, facet, state);
    html.close();
    if (profile.read < profile.total)
        html.element("p", {{"class", "note"}},
                     context.texts("entity.read", {context.texts.number(profile.read)}));
}

void write_nothing(HtmlWriter& html, const PageContext& context, std::string_view name) {
    html.open("div", {{"class", "message"}}).element("h1", {{"dir", "auto"}}, name);
    html.element("p", {}, context.texts("entity.nothing")).close();
}

} // namespace

std::string write_entity_page(const PageContext& context, std::string_view field,
                              const std::string& name, const EntityProfile& profile) {
    PageFrame frame;
    frame.title = profile.name.empty() ? name : profile.name;
    frame.kind = "entity";
    frame.content = [&](HtmlWriter& html) {
        if (profile.total > 0) return write_profile(html, context, field, profile);
        write_nothing(html, context, name);
    };
    return write_page(context, frame);
}

std::string write_entity_preview(const PageContext& context, const EntityId& id,
                                 const EntityProfile& profile) {
    PageFrame frame;
    frame.title = profile.name.empty() ? id.name : profile.name;
    frame.kind = "preview";
    frame.is_indexed = false;
    frame.is_framed = true;
    frame.content = [&](HtmlWriter& html) {
        if (profile.total == 0) return write_nothing(html, context, id.name);
        const std::string_view field = to_string(profile.identity.type);
        html.element("p", {{"class", "source"}}, context.texts("kind." + std::string(field)));
        html.open("h1", {{"dir", "auto"}});
        html.element("a", {{"href", entity_link(context, field, profile.name)}}, profile.name);
        html.close();
        const SearchState state = SearchState().with(field, profile.name);
        html.open("p").element("a", {{"href", search_link(context, state)}},
                               context.texts.count("entity.articles", profile.total));
        html.close();
        html.open("dl", {{"class", "entry"}});
        write_names(html, context, profile.identity);
        write_mention(html, context, "entity.first", profile.first);
        write_mention(html, context, "entity.last", profile.last);
        html.close();
    };
    return write_page(context, frame);
}

} // namespace newshound
