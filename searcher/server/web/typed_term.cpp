// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/typed_term.hpp"

#include "common/text/unicode.hpp"
#include "searcher/value/query.hpp"

namespace newshound {

std::vector<std::string> typed_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : std::string(text) + " ") {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            word.push_back(c);
        } else {
            if (!letters_and_digits(word).empty()) words.push_back(word); // a sign is no word
            word.clear();
        }
    }
    return words;
}

std::string typed_term(std::string_view field, const std::string& text) {
    constexpr std::string_view signs = "\"“”„«»()*~^=+-:\\";
    const bool is_plain = text.find_first_of(signs) == text.npos && typed_words(text).size() == 1 &&
                          text != "AND" && text != "OR" && text != "NOT" &&
                          !text.starts_with("NEAR");
    const std::string term = is_plain ? text : "\"" + escaped_quotation(text) + "\"";
    return field.empty() ? term : std::string(field) + ":" + term;
}

std::string without_term(const std::string& query, std::string_view field,
                         const std::string& text) {
    return (query.empty() ? "" : enclosed(query) + " ") + "-" + typed_term(field, text);
}

std::string enclosed(const std::string& query) {
    std::size_t depth = 0; // of parentheses
    bool is_quoted = false;
    for (std::size_t at = 0; at < query.size(); ++at) {
        const char c = query[at];
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '(') ++depth;
        if (c == ')' && depth > 0) --depth;
        const std::string_view rest = std::string_view(query).substr(at);
        if (depth == 0 && (rest.starts_with(" OR ") || rest.starts_with("||")))
            return "(" + query + ")";
    }
    return query;
}

} // namespace newshound
