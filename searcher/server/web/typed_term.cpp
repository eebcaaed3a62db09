// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/typed_term.hpp"

#include "common/error.hpp"
#include "common/text/unicode.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/value/query.hpp"

namespace newshound {
namespace {

// What is wrong with it, by its code where that has one; "" = nothing.
std::string fault_of(const std::string& query) {
    try {
        read_query(query);
        return {};
    } catch (const InputError& error) {
        return error.code.empty() ? error.what() : error.code;
    } catch (const Error& error) {
        return error.what();
    }
}

bool is_malformed(const std::string& query) {
    return !fault_of(query).empty();
}

// Whether `text` asks for what `one` and `other` find, which are well formed.
bool reads_as_both(const std::string& text, const std::string& one, const std::string& other) {
    return !is_malformed(text) && !is_malformed(other) &&
           read_query(text) == joined(Query::Op::all_of, {read_query(one), read_query(other)});
}

} // namespace

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
    return narrowed(query, "-" + typed_term(field, text));
}

std::string enclosed(const std::string& query) {
    if (squeeze_space(query).empty()) return query;
    // 'a OR' and 'a NOT' stay refused, and what is put behind is no part of them.
    const bool is_apart = !is_malformed(query) && read_query(query).op != Query::Op::any_of;
    return is_apart ? query : "(" + query + ")";
}

std::string narrowed(const std::string& query, const std::string& more) {
    if (squeeze_space(query).empty() || more.empty()) return query + more;
    const std::string whole = enclosed(query);
    const std::string behind = whole + " " + more;
    const std::string fault = fault_of(query);
    if (fault.empty()) return reads_as_both(behind, whole, more) ? behind : more + " " + whole;
    // What is wrong with the query is to be told, and not what parentheses and `more` make of it.
    const std::string before = more + " " + query;
    return fault_of(behind) != fault && fault_of(before) == fault ? before : behind;
}

} // namespace newshound
