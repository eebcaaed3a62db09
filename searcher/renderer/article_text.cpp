// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/article_text.hpp"

#include "common/article/story_part.hpp"
#include "common/text/escape.hpp"
#include "common/text/unicode.hpp"
#include "searcher/renderer/attribution_text.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <algorithm>
#include <ostream>

namespace newshound {
namespace {

constexpr std::size_t widest = 100;

class Page {
  public:
    Page(std::ostream& out, const Terminal& terminal)
        : out_(out), terminal_(terminal), width_(std::min(widest, terminal.columns)) {}

    void text(std::string_view text, Style style) {
        out_ << wrapped(terminal_, text, {}, style, 0, width_);
    }

    void fact(std::string_view name, const std::string& value) {
        if (value.empty()) return;
        constexpr std::size_t column = 11;
        out_ << style(terminal_, Style::dim) << name
             << std::string(column - std::min(column - 1, name.size()), ' ')
             << style(terminal_, Style::plain) << isolated(escape_terminal(value)) << "\n";
    }

    void date(std::string_view name, const std::optional<Date>& value) {
        if (value) fact(name, to_iso(*value));
    }

    void list(std::string_view name, const std::vector<std::string>& values) {
        std::string joined;
        for (const std::string& value : values)
            joined += (joined.empty() ? "" : ", ") + value;
        fact(name, joined);
    }

    void blank_line() { out_ << "\n"; }

  private:
    std::ostream& out_;
    const Terminal& terminal_;
    std::size_t width_;
};

std::vector<std::string> names_of(const Article& article, EntityType type) {
    std::vector<std::string> names;
    for (const EntityMention& each : article.entities) {
        if (each.type == type && std::ranges::find(names, each.name) == names.end())
            names.push_back(each.name);
    }
    return names;
}

void write_facts(Page& page, const Result& result) {
    const Article& article = result.article;
    page.fact("outlet", article.outlet);
    page.list("by", article.authors);
    page.date("published", article.published);
    page.date("updated", article.updated);
    page.date("captured", article.captured);
    if (result.last_captured)
        page.fact("again until", to_iso(*result.last_captured) + " (" +
                                     std::to_string(result.captures) + " captures)");
    page.date("indexed", result.indexed);
    page.fact("section", article.section);
    page.list("keywords", article.keywords);
    page.fact("wire", article.wire);
    if (const std::optional<StoryPart> part = part_of(article)) {
        page.fact("part", std::to_string(part->number) +
                              (part->of == 0 ? "" : " of " + std::to_string(part->of)));
        page.fact("story", part->story);
    }
    page.fact("language", article.language);
    page.fact("address", article.url);
    page.fact("file", article.origin.path);
    page.fact("id", result.id + "." + std::to_string(result.version));
}

// A member of each mark, each value once, in order.
template <typename Mark>
std::vector<std::string> distinct(const std::vector<Mark>& marks, std::string Mark::*member) {
    std::vector<std::string> values;
    for (const Mark& mark : marks)
        if (std::ranges::find(values, mark.*member) == values.end()) values.push_back(mark.*member);
    return values;
}

// "Ann Lee, mayor; John Doe: “It will rain.” (attributed by machine, 97% sure)", the quotation
// whole.
std::string quotation_line(const Quotation& quote) {
    std::string who;
    for (const QuotationSpeaker& each : quote.speakers)
        who += (who.empty() ? "" : "; ") + each.name + (each.role.empty() ? "" : ", " + each.role);
    return (who.empty() ? "(unnamed)" : who) + ": “" + squeeze_space(quote.text) + "” (" +
           attribution_text(certainty_of(quote)) + ")";
}

} // namespace

void write_article(std::ostream& out, const Result& result, const Terminal& terminal) {
    const Article& article = result.article;
    Page page(out, terminal);
    page.text(article.title.empty() ? "(no headline)" : article.title, Style::title);
    page.blank_line();
    write_facts(page, result);
    std::string_view rest = article.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find("\n\n"), rest.size());
        page.blank_line();
        page.text(rest.substr(0, end), Style::plain);
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    if (article.truncated) {
        page.blank_line();
        page.text("(The page holds only a part of the story.)", Style::dim);
    }
    page.blank_line();
    page.list("people", names_of(article, EntityType::person));
    page.list("orgs", names_of(article, EntityType::org));
    page.list("places", names_of(article, EntityType::place));
    page.list("cites", distinct(article.cites, &Citation::name));
    page.list("speaks of", distinct(article.times, &TimeMention::value));
    for (const Quotation& quote : article.quotes)
        page.fact("quote", quotation_line(quote));
}

} // namespace newshound
