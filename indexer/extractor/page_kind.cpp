// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page_kind.hpp"

#include "common/text/ascii.hpp"
#include "common/text/eight_bytes.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/headline_line.hpp"
#include "indexer/extractor/index_page.hpp"
#include "indexer/extractor/page_words.hpp"
#include "indexer/extractor/story_export.hpp"
#include "indexer/extractor/title_text.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t sniffed_bytes = 64u << 10;
constexpr std::size_t short_text = 600; // bytes: what an error page or a consent wall may say

constexpr std::string_view foreign_starts[] = {"%PDF-",
                                               "\x89PNG",
                                               "GIF8",
                                               "\xFF\xD8\xFF",
                                               "PK\x03\x04",
                                               "\x1F\x8B",
                                               "\x7F"
                                               "ELF",
                                               "RIFF",
                                               "{\\rtf",
                                               "\xD0\xCF\x11\xE0",
                                               "OggS",
                                               "ID3"};

bool is_markup(std::string_view head) {
    for (std::size_t at = head.find('<'); at != std::string_view::npos;
         at = head.find('<', at + 1)) {
        if (at + 1 >= head.size()) return false;
        const char next = head[at + 1];
        if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '!' ||
            next == '?') {
            return true;
        }
    }
    return false;
}

// Line ends and tabs are none.
bool holds_control_sign(const EightBytes& bytes) {
    return bytes.any_below(' ') &&
           (bytes.any_below(9) || bytes.any_from(14, 2) || bytes.any_from(16, 16));
}

// One control character in fifty is no text of any encoding.
bool has_control_signs(std::string_view head) {
    std::size_t controls = 0;
    for (std::size_t at = 0; at < head.size(); at += EightBytes::size) {
        const std::string_view some = head.substr(at, EightBytes::size);
        if (some.size() == EightBytes::size && !holds_control_sign(EightBytes(some, 0))) continue;
        controls += static_cast<std::size_t>(std::ranges::count_if(some, [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 9 || (byte > 13 && byte < 32);
        }));
    }
    return 50 * controls > head.size();
}

std::size_t count_consent(std::string_view text) {
    std::size_t sum = 0;
    for (const std::string& word : page_words(PageWord::consent))
        for (std::size_t at = text.find(word); at != text.npos;
             at = text.find(word, at + word.size()))
            ++sum;
    return sum;
}

// Letters in lower case without accents, plain apostrophes, and single blanks for all else.
std::string plain_words(std::string_view title) {
    std::string words;
    for (std::size_t at = 0; at < title.size();) {
        const char32_t sign = next_code_point(title, at);
        if (is_letter(sign))
            append_code_point(words, sign);
        else if (sign == U'\'' || sign == U'’')
            words += '\'';
        else if (!words.ends_with(' '))
            words += ' ';
    }
    return fold_accents(squeeze_space(words));
}

// "you requested does not exist": behind whose it is, the last words say it.
bool ends_lost(std::string_view behind) {
    for (std::size_t at = behind.find(' '); at != behind.npos; at = behind.find(' ', at + 1))
        if (is_page_word(behind.substr(at + 1), PageWord::lost)) return true;
    return false;
}

// "Oops! That page can’t be found.", "The page you requested does not exist", "We can't find that
// page": a page that is not there, in words of its own. Between "page" and them stands nothing but
// whose it is.
bool says_page_is_lost(std::string_view title) {
    const std::string words = plain_words(title);
    for (const std::string& page : page_words(PageWord::page)) {
        const std::size_t at = (" " + words + " ").find(" " + page + " ");
        if (at == words.npos) continue;
        const std::string_view before = trimmed(std::string_view(words).substr(0, at));
        const std::string_view behind = trimmed(std::string_view(words).substr(at + page.size()));
        const bool asked = starts_with_page_word(std::string(behind) + " ", PageWord::asked);
        if (is_page_word(behind, PageWord::lost) || (asked && ends_lost(behind))) return true;
        if (!behind.empty() && !asked) continue;
        if (std::ranges::any_of(page_words(PageWord::seeks),
                                [&](const std::string& each) { return before.ends_with(each); }))
            return true;
    }
    return false;
}

bool is_error_title(std::string_view title) {
    if (title.empty() || title.size() > 80) return false;
    return is_page_word(letters_and_digits(title), PageWord::error) ||
           std::ranges::any_of(title_parts(title), says_page_is_lost);
}

// A headline may be "Gone" where somebody signed or dated the story below it.
bool is_error_page(const PageReading& reading) {
    if (reading.body.text.size() >= short_text || !is_error_title(reading.headline.text))
        return false;
    const NodeId heading = reading.headline.heading;
    return reading.declared.best(Fact::published) == nullptr &&
           reading.declared.best(Fact::authors) == nullptr &&
           reading.declared.best(Fact::article_body) == nullptr &&
           (heading == no_node || !is_signed_line(reading.document, heading));
}

// A page that only leads on: a refresh to another address within seconds, and a line or two.
bool is_redirect(const PageReading& reading) {
    if (reading.body.text.size() >= short_text) return false;
    const HtmlDocument& document = reading.document;
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::meta ||
            to_lower(document.attribute(id, "http-equiv")) != "refresh" ||
            document[document[id].parent].tag == Tag::noscript)
            continue;
        const std::string content = to_lower(document.attribute(id, "content"));
        const bool soon = content.size() > 1 && content[0] >= '0' && content[0] <= '5' &&
                          (content[1] < '0' || content[1] > '9');
        if (soon && content.find("url=") != content.npos) return true;
    }
    return false;
}

} // namespace

bool is_binary(std::string_view bytes) {
    return has_control_signs(bytes.substr(0, sniffed_bytes)) ||
           std::ranges::any_of(foreign_starts,
                               [&](std::string_view start) { return bytes.starts_with(start); });
}

std::string kind_of_bytes(std::string_view bytes) {
    const bool is_page = !is_binary(bytes) && is_markup(bytes.substr(0, sniffed_bytes));
    return bytes.empty() || is_page ? "" : "not HTML";
}

std::string kind_of_page(const PageReading& reading) {
    const std::string& text = reading.body.text;
    if (text.empty() && reading.headline.text.empty()) return "empty";
    if (is_error_page(reading)) return "error page";
    if (text.size() < 4 * short_text && !says_article(reading)) {
        // One mention in a hundred bytes: nothing else is spoken of.
        const std::string words = to_lower(reading.headline.text + "\n" + text);
        const std::size_t mentions = count_consent(words);
        if (mentions >= 4 && mentions * 100 > text.size()) return "consent wall";
    }
    if (is_redirect(reading)) return "redirect";
    if (holds_several_stories(reading.document)) return "several stories in one file";
    return is_index_page(reading) ? "index page" : std::string();
}

} // namespace newshound
