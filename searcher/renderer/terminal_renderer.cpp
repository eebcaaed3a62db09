// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/terminal_renderer.hpp"

#include "common/article/story_part.hpp"
#include "common/text/escape.hpp"
#include "searcher/renderer/attribution_text.hpp"
#include "searcher/renderer/day_text.hpp"
#include "searcher/renderer/overview_text.hpp"
#include "searcher/renderer/sparkline.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <algorithm>
#include <ostream>

namespace newshound {
namespace {

constexpr std::size_t widest = 100; // columns of text that read well
constexpr std::size_t indent = 4;

// "1,234"
std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;)
        digits.insert(at -= 3, ",");
    return digits;
}

std::string noun(Count of, std::size_t number) {
    if (of == Count::stories) return number == 1 ? " story" : " stories";
    return number == 1 ? " article" : " articles";
}

// "women (en), womans (en)"; akin words in brackets.
std::string listed(const AskedWord& word) {
    std::string text;
    for (const AskedWord::Form& form : word.forms) {
        const bool is_akin = form.kind == AskedWord::Form::Kind::derived;
        text += (text.empty() ? "" : ", ") + (is_akin ? "[" + form.text + "]" : form.text);
        std::string languages;
        for (const std::string& language : form.languages)
            languages += (languages.empty() ? "" : " ") + language;
        if (!languages.empty()) text += " (" + languages + ")";
    }
    return text;
}

void write_forms(std::ostream& stream, const std::vector<AskedWord>& asked) {
    for (const AskedWord& word : asked)
        stream << "forms       " << escape_terminal(word.word + ": " + listed(word)) << "\n";
}

} // namespace

void TerminalRenderer::begin(const Summary& summary) {
    summary_ = summary;
    number_ = summary.offset;
    std::ostream& stream = out();
    const auto dim = style(terminal_, Style::dim);
    const auto plain = style(terminal_, Style::plain);
    if (!summary.xapian_query.empty()) {
        stream << "understood  " << escape_terminal(summary.query) << "\n"
               << "xapian      " << escape_terminal(summary.xapian_query) << "\n";
        write_forms(stream, summary.asked);
    }
    if (!summary.raised_by.empty()) {
        stream << "raised by  ";
        for (const std::string& word : summary.raised_by)
            stream << " " << escape_terminal(word);
        stream << "\n";
    }
    if (summary.total == 0) {
        stream << (summary.is_late ? "nothing found in the time allowed for "
                                   : "nothing found for ")
               << escape_terminal(summary.query) << "\n";
    } else {
        stream << (summary.total_is_exact ? "" : "about ") << grouped(summary.total)
               << noun(summary.total_of, summary.total) << dim << " for "
               << isolated(escape_terminal(summary.query)) << plain << "\n";
    }
    if (!summary.did_you_mean.empty())
        stream << "did you mean: " << isolated(escape_terminal(summary.did_you_mean)) << "\n";
    for (const std::string& note : summary.notes)
        stream << style(terminal_, Style::warning) << "note: " << plain << escape_terminal(note)
               << "\n";
    if ((summary.timeline || !summary.facets.empty()) && summary.overview_of != summary.total_of)
        stream << dim << "counted below:" << noun(summary.overview_of, 2) << plain << "\n";
    if (summary.timeline) write_timeline(stream, *summary.timeline, terminal_);
    write_facets(stream, summary.facets, terminal_);
}

void TerminalRenderer::take(const Result& result) {
    std::ostream& stream = out();
    const Article& article = result.article;
    const std::size_t width =
        std::min(widest, std::max<std::size_t>(terminal_.columns, 20 + indent) - indent);
    const auto dim = style(terminal_, Style::dim);
    const auto plain = style(terminal_, Style::plain);
    std::string title = article.title.empty() ? "(no headline)" : article.title;
    std::string headline =
        wrapped(terminal_, title, result.title_hits, Style::title, indent, width);
    const std::string number = std::to_string(++number_);
    if (number.size() < indent) headline.replace(0, number.size() + 1, number + " ");
    stream << "\n" << headline;

    std::string facts;
    const auto add = [&](const std::string& fact) {
        if (!fact.empty()) facts += (facts.empty() ? "" : " \u00B7 ") + fact;
    };
    add(isolated(escape_terminal(article.outlet)));
    add(day_text(article.published));
    std::string authors;
    for (const std::string& author : article.authors)
        authors += (authors.empty() ? "" : ", ") + isolated(escape_terminal(author));
    add(authors);
    if (const std::optional<StoryPart> part = part_of(article))
        add("part " + std::to_string(part->number) +
            (part->of == 0 ? "" : " of " + std::to_string(part->of)));
    if (result.copies > 1) add(std::to_string(result.copies) + " copies");
    if (result.folded > 0) add(std::to_string(result.folded) + " more of them found");
    if (result.versions > 1)
        add("version " + std::to_string(result.version) + " of " + std::to_string(result.versions));
    stream << std::string(indent, ' ') << facts << dim << " \u00B7 " << plain
           << hyperlink(terminal_, article.url, result.id) << "\n";
    if (result.is_unfinished) {
        stream << std::string(indent, ' ') << dim << "(the time limit was hit before its passages)"
               << plain << "\n";
        return;
    }
    Snippet shown = result.snippet;
    if (!shown.edit.empty()) {
        const std::string label = shown.edit + ": ";
        shown.text.insert(0, label);
        for (Snippet::Hit& hit : shown.hits) {
            hit.start += static_cast<std::uint32_t>(label.size());
            hit.end += static_cast<std::uint32_t>(label.size());
        }
    }
    if (shown.certainty) shown.text += " (" + attribution_text(*shown.certainty) + ")";
    stream << wrapped(terminal_, shown.text, shown.hits, Style::plain, indent, width);
}

void TerminalRenderer::end() {
    if (summary_.total > number_ && number_ > summary_.offset)
        out() << "\n"
              << style(terminal_, Style::dim) << "more: --offset " << number_
              << style(terminal_, Style::plain) << "\n";
}

} // namespace newshound
