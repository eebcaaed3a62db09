// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/sru/cql.hpp"

#include "common/text/ascii.hpp"
#include "searcher/server/sru/cql_clause.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t most_booleans = 90; // a tree is no deeper; see deepest_query
constexpr std::size_t longest = 64 * 1024;

struct Token {
    enum class Kind : std::uint8_t { word, quoted, symbol, end };
    Kind kind = Kind::end;
    std::string text{}; // of a quoted one without quotes, escapes as written
};

[[noreturn]] void syntax_error(const std::string& details) {
    throw SruDiagnostic(10, details, "Query syntax error");
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    constexpr std::string_view symbols = "()/=<>\"";
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
        } else if (text[at] == '"') {
            std::size_t end = at + 1;
            while (end < text.size() && text[end] != '"')
                end += text[end] == '\\' ? 2 : 1;
            if (end >= text.size()) throw SruDiagnostic(14, "", "A quotation never ends");
            tokens.push_back({Token::Kind::quoted, std::string(text.substr(at + 1, end - at - 1))});
            at = end + 1;
        } else if (symbols.find(text[at]) != symbols.npos) {
            const std::string_view two = text.substr(at, 2);
            const bool both = two == "==" || two == "<>" || two == "<=" || two == ">=";
            tokens.push_back({Token::Kind::symbol, std::string(two.substr(0, both ? 2 : 1))});
            at += both ? 2 : 1;
        } else {
            std::size_t end = at;
            while (end < text.size() && !is_blank(text[end]) &&
                   symbols.find(text[end]) == symbols.npos)
                ++end;
            tokens.push_back({Token::Kind::word, std::string(text.substr(at, end - at))});
            at = end;
        }
    }
    tokens.emplace_back();
    return tokens;
}

class Parser {
  public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    CqlQuery whole() {
        CqlQuery read{.query = booleans()};
        if (is_word("sortby")) read.sort = sort_key();
        if (now().kind != Token::Kind::end) refuse_rest();
        return read;
    }

  private:
    const Token& now() const { return tokens_[at_]; }
    Token take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
    bool is_symbol(std::string_view text) const {
        return now().kind == Token::Kind::symbol && now().text == text;
    }
    bool is_word(std::string_view word) const {
        return now().kind == Token::Kind::word && ascii_lower(now().text) == word;
    }
    bool is_boolean() const {
        return is_word("and") || is_word("or") || is_word("not") || is_word("prox");
    }

    [[noreturn]] void refuse_rest() const {
        if (is_symbol(")")) throw SruDiagnostic(13, ")", "A parenthesis was never opened");
        syntax_error(now().text);
    }

    // sortBy, its one key, and which way.
    Sort sort_key() {
        take();
        if (now().kind != Token::Kind::word) syntax_error("a key is missing behind sortBy");
        const std::string index = ascii_lower(take().text);
        if (cql_field(index) != "date") throw SruDiagnostic(88, index, "Unsupported path for sort");
        Sort sort = Sort::oldest;
        while (is_symbol("/")) {
            take();
            const std::string modifier = ascii_lower(take().text);
            if (modifier != "sort.ascending" && modifier != "sort.descending")
                throw SruDiagnostic(81, modifier, "Unsupported sort type");
            sort = modifier == "sort.ascending" ? Sort::oldest : Sort::newest;
        }
        if (now().kind == Token::Kind::word)
            throw SruDiagnostic(84, "1", "Too many sort keys to sort");
        return sort;
    }

    Query booleans() {
        Query left = clause();
        while (is_boolean()) {
            const std::string word = ascii_lower(take().text);
            if (word == "prox") throw SruDiagnostic(39, "prox", "Proximity not supported");
            if (is_symbol("/")) throw SruDiagnostic(46, word, "Unsupported boolean modifier");
            if (++booleans_ > most_booleans)
                throw SruDiagnostic(38, std::to_string(most_booleans),
                                    "Too many boolean operators");
            left = joined(std::move(left), word, clause());
        }
        return left;
    }

    static Query joined(Query left, const std::string& word, Query right) {
        if (word == "not") right = Query{.op = Query::Op::no, .children = {std::move(right)}};
        const Query::Op op = word == "or" ? Query::Op::any_of : Query::Op::all_of;
        std::vector<Query> parts;
        parts.push_back(std::move(left));
        parts.push_back(std::move(right));
        return newshound::joined(op, std::move(parts));
    }

    Query clause() {
        if (is_symbol("(")) {
            if (++depth_ > most_booleans) throw SruDiagnostic(13, "(", "Too many parentheses");
            take();
            Query inside = booleans();
            if (!is_symbol(")")) {
                if (now().kind == Token::Kind::end)
                    throw SruDiagnostic(13, "(", "A parenthesis is never closed");
                refuse_rest();
            }
            take();
            --depth_;
            return inside;
        }
        if (is_symbol(">"))
            throw SruDiagnostic(48, ">", "Query feature unsupported: prefix assignment");
        if (now().kind == Token::Kind::symbol || now().kind == Token::Kind::end || is_boolean())
            syntax_error(now().text.empty() ? "a term is missing" : now().text);
        const Token first = take();
        const bool named = now().kind == Token::Kind::word && !is_boolean() && !is_word("sortby");
        const bool sign = now().kind == Token::Kind::symbol && now().text.find_first_of("=<>") == 0;
        if (!named && !sign) return cql_clause("cql.serverchoice", "=", first.text);
        if (first.kind == Token::Kind::quoted) syntax_error(now().text);
        const std::string relation = ascii_lower(take().text);
        if (is_symbol("/")) throw SruDiagnostic(20, relation, "Unsupported relation modifier");
        if (now().kind == Token::Kind::symbol || now().kind == Token::Kind::end)
            syntax_error("a term is missing behind " + relation);
        return cql_clause(ascii_lower(first.text), relation, take().text);
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t booleans_ = 0;
    std::size_t depth_ = 0;
};

} // namespace

CqlQuery cql_query(std::string_view text) {
    if (text.size() > longest) throw SruDiagnostic(12, "", "Too many characters in query");
    return Parser(tokens_of(text)).whole();
}

} // namespace newshound
