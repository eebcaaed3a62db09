// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/exports/export_form.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t longest_mark = 300; // bytes of a line or tag
constexpr std::size_t counted_within = 4096;

bool is_number(std::string_view word) {
    constexpr std::size_t most_digits = 7;
    return !word.empty() && word.size() <= most_digits &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// At most five of them: no line that is asked about has more.
std::vector<std::string_view> words_of(std::string_view line) {
    constexpr std::size_t most = 5;
    std::vector<std::string_view> words;
    for (line = trimmed(line); !line.empty() && words.size() < most; line = trimmed(line)) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

std::string_view without_mark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

// Takes a line off `text`.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// "DOCUMENTS", "DOKUMENTEN", "Document", in the languages of the databases' pages.
bool is_document_word(std::string_view word, bool in_capitals) {
    if (in_capitals && std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
        return false;
    const std::string lower = ascii_lower(word);
    return is_ascii_capital(static_cast<unsigned char>(word.empty() ? ' ' : word.front())) &&
           (lower.starts_with("document") || lower.starts_with("dokument")) && word.size() <= 11;
}

// "3 of 100 DOCUMENTS", "Dokument 3 von 100".
bool counts_documents(std::string_view line) {
    static constexpr std::array<std::string_view, 8> of = {"of",  "von", "de", "sur",
                                                           "van", "di",  "af", "av"};
    const std::vector<std::string_view> words = words_of(line);
    if (words.size() != 4) return false;
    const bool is_behind = is_document_word(words[3], true);
    if (!is_behind && !is_document_word(words[0], false)) return false;
    const std::size_t first = is_behind ? 0 : 1;
    return is_number(words[first]) && is_number(words[first + 2]) &&
           std::ranges::find(of, ascii_lower(words[first + 1])) != of.end();
}

// "ABCD000020090303e5330000k".
bool is_record_name(std::string_view word) {
    constexpr std::size_t code = 8;
    constexpr std::size_t day = 8;
    if (word.size() != 25 || !is_number(word.substr(10, 6))) return false;
    const std::string_view source = word.substr(0, code);
    const std::string_view year = word.substr(code, 2);
    return (year == "19" || year == "20") &&
           is_ascii_capital(static_cast<unsigned char>(source[0])) &&
           std::ranges::all_of(
               source, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); }) &&
           std::ranges::all_of(word.substr(code + day), [](char c) {
               return is_ascii_letter_or_digit(static_cast<unsigned char>(c));
           });
}

// "Document ABCD000020090303e5330000k", also behind its code: "AN  Document …".
bool names_record(std::string_view line) {
    const std::vector<std::string_view> words = words_of(line);
    if (words.size() < 2 || words.size() > 3 || (words.size() == 3 && words[0] != "AN"))
        return false;
    return is_record_name(words.back());
}

// "LENGTH: 523 words": a word of capitals, letters other than ASCII's among them, and a colon.
bool has_label(std::string_view line) {
    constexpr std::size_t shortest = 4;
    const std::string_view text = trimmed(line);
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view label = text.substr(0, colon);
    return colon < text.size() && label.size() >= shortest &&
           std::ranges::all_of(label, [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return is_ascii_capital(byte) || byte >= 0x80 || c == '-';
           });
}

constexpr auto codes = std::to_array<std::string_view>(
    {"HD", "WC", "PD", "SN", "SC", "LA", "BY", "SE", "CLM", "LP", "TD", "ET", "PG", "CY"});

// The number of the code that a line begins with, which stands alone or before two blanks.
std::optional<std::size_t> code_of(std::string_view line) {
    const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
    const auto* const code = std::ranges::find(codes, line.substr(0, end));
    if (code == codes.end()) return std::nullopt;
    const std::string_view rest = line.substr(end);
    const bool is_apart = trimmed(rest).empty() || rest.starts_with('\t') || rest.starts_with("  ");
    return is_apart ? std::optional(static_cast<std::size_t>(code - codes.begin())) : std::nullopt;
}

bool is_coded(std::string_view text) {
    constexpr std::size_t least_codes = 4;
    std::bitset<codes.size()> seen;
    for (bool is_first = true; !text.empty();) {
        const std::string_view line = take_line(text);
        if (trimmed(line).empty()) continue;
        const std::optional<std::size_t> code = code_of(line);
        if (is_first && !code) return false;
        is_first = false;
        if (code) seen.set(*code);
    }
    return seen.count() >= least_codes && seen[0]; // with a headline
}

// The tag that a piece ends with.
std::string_view last_tag(std::string_view piece) {
    piece = piece.substr(piece.size() - std::min(piece.size(), longest_mark));
    const std::size_t start = piece.rfind('<');
    return start == piece.npos ? std::string_view() : piece.substr(start);
}

// The two letters of <div class="article enArticle">; "" when it is another tag.
std::string_view article_language(std::string_view tag) {
    constexpr std::string_view start = "class=\"article ";
    if (!ascii_lower(tag.substr(0, 5)).starts_with("<div ")) return {};
    const std::size_t at = tag.find(start);
    if (at == tag.npos) return {};
    const std::string_view value = tag.substr(at + start.size());
    return value.substr(std::min<std::size_t>(2, value.size())).starts_with("Article\"")
               ? value.substr(0, 2)
               : std::string_view();
}

// Whether between two tags a label stands: <SPAN CLASS="c8">LENGTH: </SPAN>.
bool has_label_in_tags(std::string_view html) {
    while (!html.empty()) {
        const std::string_view text = html.substr(0, html.find('<'));
        if (text.size() <= longest_mark && has_label(text)) return true;
        const std::size_t end = html.find('>');
        html.remove_prefix(end == html.npos ? html.size() : end + 1);
    }
    return false;
}

bool is_full_document(std::string_view tag) {
    return ascii_lower(tag).starts_with("<docfull");
}

} // namespace

ExportForm form_of_text(std::string_view start) {
    start = without_mark(start.substr(0, export_start_bytes));
    bool is_counted = false;
    for (std::string_view rest = start; !rest.empty();) {
        if (!is_counted && start.size() - rest.size() > counted_within) break;
        const std::string_view line = take_line(rest);
        if (line.size() > longest_mark) continue;
        if (is_counted && has_label(line)) return ExportForm::nexis_text;
        is_counted = is_counted || counts_documents(line);
    }
    if (is_coded(start)) return ExportForm::factiva_text;
    for (std::string_view rest = start; !rest.empty();)
        if (const std::string_view line = take_line(rest);
            line.size() <= longest_mark && names_record(line))
            return ExportForm::factiva_text;
    return ExportForm::none;
}

ExportForm form_of_html(std::string_view start) {
    start = start.substr(0, export_start_bytes);
    // Sought by a capital, of which a page has few: it costs nothing.
    constexpr std::string_view full = "DOCFULL>";
    for (std::size_t at = 0; (at = start.find(full, at)) != start.npos; ++at)
        if (start.substr(0, at).ends_with('<'))
            return has_label_in_tags(start.substr(at)) ? ExportForm::nexis_html : ExportForm::none;
    constexpr std::string_view article_end = "Article\"";
    for (std::size_t at = 0; (at = start.find(article_end, at)) != start.npos; ++at) {
        const std::string_view tag = last_tag(start.substr(0, at + article_end.size()));
        const std::string_view language = article_language(tag);
        if (language.empty()) continue;
        const std::string_view rest = start.substr(at);
        if (rest.find(std::string(language) + "Headline\"") != rest.npos ||
            (rest.find("<b>HD</b>") != rest.npos && rest.find("<b>PD</b>") != rest.npos))
            return ExportForm::factiva_html;
    }
    return ExportForm::none;
}

std::string content_type_of(ExportForm form, std::string_view start) {
    static constexpr std::array<std::string_view, 5> types = {
        "", "text/x-lexisnexis", "text/x-lexisnexis-html", "text/x-factiva", "text/x-factiva-html"};
    std::string type(types.at(static_cast<std::size_t>(form)));
    if (start.starts_with("\xEF\xBB\xBF")) return type + "; charset=utf-8";
    constexpr std::string_view name = "charset=";
    if (form != ExportForm::nexis_html && form != ExportForm::factiva_html) return type;
    const std::string lower = ascii_lower(start.substr(0, counted_within));
    const std::size_t at = lower.find(name);
    if (at == lower.npos) return type;
    std::string_view value = std::string_view(lower).substr(at + name.size());
    if (value.starts_with('"')) value.remove_prefix(1);
    const auto* const end = std::ranges::find_if_not(value, [](char c) {
        return is_ascii_letter_or_digit(static_cast<unsigned char>(c)) || c == '-' || c == '_';
    });
    return type + "; charset=" + std::string(value.begin(), end);
}

char piece_end(ExportForm form) {
    return form == ExportForm::nexis_html || form == ExportForm::factiva_html ? '>' : '\n';
}

ExportMark mark_of(ExportForm form, std::string_view piece) {
    if (!piece.ends_with(piece_end(form)) && piece_end(form) == '>') return ExportMark::none;
    const bool is_short = piece.size() <= longest_mark;
    switch (form) {
    case ExportForm::nexis_text:
        return is_short && counts_documents(without_mark(piece)) ? ExportMark::begins
                                                                 : ExportMark::none;
    case ExportForm::nexis_html:
        return is_full_document(last_tag(piece)) ? ExportMark::begins : ExportMark::none;
    case ExportForm::factiva_text:
        return is_short && names_record(piece) ? ExportMark::ends : ExportMark::none;
    case ExportForm::factiva_html:
        return article_language(last_tag(piece)).empty() ? ExportMark::none : ExportMark::begins;
    case ExportForm::none:
        break;
    }
    return ExportMark::none;
}

} // namespace newshound
