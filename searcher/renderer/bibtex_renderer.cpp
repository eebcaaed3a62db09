// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/bibtex_renderer.hpp"

#include "searcher/renderer/citation.hpp"
#include "searcher/renderer/day_text.hpp"

#include <ostream>

namespace newshound {
namespace {

std::string_view tex_command(char c) {
    switch (c) {
    case '\\':
        return "\\textbackslash{}";
    case '{':
        return "\\textbraceleft{}";
    case '}':
        return "\\textbraceright{}";
    case '~':
        return "\\textasciitilde{}";
    case '^':
        return "\\textasciicircum{}";
    case '#':
        return "\\#";
    case '$':
        return "\\$";
    case '%':
        return "\\%";
    case '&':
        return "\\&";
    case '_':
        return "\\_";
    default:
        return "";
    }
}

// An address is taken as it stands (\url); what would end or break the field is percent-encoded.
std::string tex_address(std::string_view address) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string safe;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte == 0x7F ||
            std::string_view("{}\\\"^`<>|").find(c) != std::string_view::npos) {
            safe += {'%', hex[byte >> 4], hex[byte & 15]};
        } else {
            safe += c;
        }
    }
    return safe;
}

// A name in braces is one piece: neither "and" nor a comma in it means anything.
std::string tex_authors(const Article& article) {
    std::string list;
    for (const CitedName& name : cited_names(article)) {
        if (!list.empty()) list += " and ";
        list += name.literal.empty()
                    ? "{" + escape_tex(name.family) + "}, " + escape_tex(name.given)
                    : "{" + escape_tex(name.literal) + "}";
    }
    return list;
}

} // namespace

std::string escape_tex(std::string_view text) {
    std::string tex;
    for (const char c : one_line(text)) {
        const std::string_view command = tex_command(c);
        command.empty() ? tex.push_back(c) : static_cast<void>(tex.append(command));
    }
    return tex;
}

void BibtexRenderer::raw_field(std::string_view name, std::string_view value) {
    if (!value.empty()) out() << ",\n  " << name << " = {" << value << "}";
}

void BibtexRenderer::field(std::string_view name, std::string_view value) {
    raw_field(name, escape_tex(value));
}

void BibtexRenderer::begin(const Summary&) {}

void BibtexRenderer::take(const Result& result) {
    constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                           "jul", "aug", "sep", "oct", "nov", "dec"};
    const Article& article = result.article;
    out() << "@article{" << cited_id(result);
    // Braces of its own: styles then leave its capitals alone.
    if (const std::string title = escape_tex(article.title); !title.empty())
        raw_field("title", "{" + title + "}");
    raw_field("author", tex_authors(article));
    field("journal", article.outlet);
    raw_field("entrysubtype", "newspaper");
    if (article.published) {
        const Date& date = *article.published;
        raw_field("date", day_text(date));
        raw_field("year", std::to_string(date.year));
        if (date.precision >= Precision::month) out() << ",\n  month = " << months[date.month - 1];
        if (date.precision >= Precision::day) raw_field("day", std::to_string(date.day));
    }
    raw_field("url", tex_address(article.url));
    if (article.captured && !article.url.empty()) raw_field("urldate", day_text(*article.captured));
    field("language", article.language);
    field("abstract", article.description);
    std::string keywords;
    for (const std::string& keyword : article.keywords)
        keywords += (keywords.empty() ? "" : ", ") + keyword;
    field("keywords", keywords);
    if (!article.wire.empty()) field("note", "Credited to " + article.wire);
    out() << "\n}\n\n";
}

void BibtexRenderer::end() {}

} // namespace newshound
