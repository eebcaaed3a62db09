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

    Query whole() {
        Query query = booleans();
        if (now().kind != Token::Kind::end) refuse_rest();
        return query;
    }

  private:
    const Token& now() const { return tokens_[at_]; }
    Token take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
    bool is_symbol(std::string_view text) const {
        return now().kind == Token::Kind::symbol && now().text == text;
    }
    bool is_boolean() const {
        const std::string word = ascii_lower(now().text);
        return now().kind == Token::Kind::word &&
               (word == "and" || word == "or" || word == "not" || word == "prox");
    }

    [[noreturn]] void refuse_rest() const {
        if (ascii_lower(now().text) == "sortby") throw SruDiagnostic(80, "", "Sort not supported");
        if (is_symbol(")")) throw SruDiagnostic(13, ")", "A parenthesis was never opened");
        syntax_error(now().text);
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
        const bool named =
            now().kind == Token::Kind::word && !is_boolean() && ascii_lower(now().text) != "sortby";
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

Query cql_query(std::string_view text) {
    if (text.size() > longest) throw SruDiagnostic(12, "", "Too many characters in query");
    return Parser(tokens_of(text)).whole();
}

} // namespace newshound
