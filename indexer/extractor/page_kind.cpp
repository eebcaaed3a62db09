// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page_kind.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/index_page.hpp"
#include "indexer/extractor/story_export.hpp"

#include <algorithm>
#include <span>

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

// Whole titles, folded to letters and digits, that only errors have.
constexpr std::string_view error_titles[] = {"404",
                                             "403",
                                             "410",
                                             "500",
                                             "502",
                                             "503",
                                             "404notfound",
                                             "403forbidden",
                                             "404error",
                                             "error404",
                                             "pagenotfound",
                                             "404pagenotfound",
                                             "pagenotfound404",
                                             "notfound",
                                             "internalservererror",
                                             "500internalservererror",
                                             "502badgateway",
                                             "503serviceunavailable",
                                             "serviceunavailable",
                                             "badgateway",
                                             "accessdenied",
                                             "forbidden",
                                             "justamoment",
                                             "attentionrequiredcloudflare",
                                             "seitenichtgefunden",
                                             "404seitenichtgefunden",
                                             "pagenontrouvee",
                                             "pageintrouvable",
                                             "erreur404",
                                             "paginanoencontrada",
                                             "error404paginanoencontrada",
                                             "paginanontrovata",
                                             "paginanietgevonden",
                                             "stranicanenajdena",
                                             "errorpage",
                                             "sitenotfound",
                                             "domainforsale",
                                             "webpagenotavailable",
                                             "gone",
                                             "410gone",
                                             "badrequest",
                                             "400badrequest",
                                             "areyouarobot",
                                             "robotcheck",
                                             "pleaseverifyyouareahuman"};

constexpr std::string_view consent_words[] = {
    "cookie",        "consent",    "privacy",     "datenschutz",          "einwilligung",
    "consentement",  "privacidad", "partners",    "personal data",        "zustimm",
    "gdpr",          "vie privée", "partenaires", "données personnelles", "datos personales",
    "dati personali"};

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

// One control character in fifty is no text of any encoding.
bool is_binary(std::string_view head) {
    const auto controls = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 9 || (byte > 13 && byte < 32);
    });
    return 50 * static_cast<std::size_t>(controls) > head.size();
}

std::size_t count(std::string_view text, std::span<const std::string_view> words) {
    std::size_t sum = 0;
    for (const std::string_view word : words) {
        for (std::size_t at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + word.size())) {
            ++sum;
        }
    }
    return sum;
}

// "Oops! That page can’t be found.": a page that is not there, in words of its own.
constexpr std::string_view lost_page[] = {"cantbefound",    "cannotbefound", "couldnotbefound",
                                          "couldntbefound", "notfound",      "doesnotexist",
                                          "doesntexist",    "nolongerexists"};

bool is_error_title(std::string_view title) {
    if (title.empty() || title.size() > 80) return false;
    const std::string folded = letters_and_digits(title);
    if (std::ranges::find(error_titles, folded) != std::end(error_titles)) return true;
    const std::size_t page = folded.find("page");
    return page != folded.npos && std::ranges::any_of(lost_page, [&](std::string_view each) {
               return folded.find(each, page) != folded.npos;
           });
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

std::string kind_of_bytes(std::string_view bytes) {
    const bool foreign = std::ranges::any_of(
        foreign_starts, [&](std::string_view start) { return bytes.starts_with(start); });
    const std::string_view head = bytes.substr(0, sniffed_bytes);
    if (foreign || is_binary(head) || (!bytes.empty() && !is_markup(head))) return "not HTML";
    return {};
}

std::string kind_of_page(const PageReading& reading) {
    const std::string& text = reading.body.text;
    if (text.empty() && reading.headline.text.empty()) return "empty";
    if (text.size() < short_text && is_error_title(reading.headline.text)) return "error page";
    if (text.size() < 4 * short_text && !says_article(reading)) {
        // One mention in a hundred bytes: nothing else is spoken of.
        const std::string words = to_lower(reading.headline.text + "\n" + text);
        const std::size_t mentions = count(words, consent_words);
        if (mentions >= 4 && mentions * 100 > text.size()) return "consent wall";
    }
    if (is_redirect(reading)) return "redirect";
    if (holds_several_stories(reading.document)) return "several stories in one file";
    return is_index_page(reading) ? "index page" : std::string();
}

} // namespace newshound
