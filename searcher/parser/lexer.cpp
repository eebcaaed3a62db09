// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/lexer.hpp"

#include "common/error.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/value/query.hpp"

#include <algorithm>

namespace newshound {
namespace {

using Kind = QueryToken::Kind;

bool ends_word(char32_t c) {
    return is_space(c) || is_query_quote(c) || c == U'(' || c == U')';
}

class Lexer {
  public:
    explicit Lexer(std::string_view query) : query_(query) {}

    std::vector<QueryToken> run() {
        if (query_.size() > longest_query)
            fail("the query is longer than a megabyte; use fewer words", longest_query);
        while (skip_space())
            step();
        tokens_.push_back({Kind::end, {}, query_.size()});
        return std::move(tokens_);
    }

  private:
    std::string_view query_;
    std::size_t at_ = 0;
    std::vector<QueryToken> tokens_;

    [[noreturn]] void fail(const std::string& message, std::size_t offset) const {
        throw QueryError(message, std::string(query_), offset);
    }

    // The code point at `position` and, in `next`, where the one behind it starts.
    char32_t look(std::size_t position, std::size_t& next) const {
        next = position;
        return next_code_point(query_, next);
    }

    bool skip_space() {
        for (std::size_t next = 0; at_ < query_.size(); at_ = next)
            if (!is_space(look(at_, next))) return true;
        return false;
    }

    void add(Kind kind, std::size_t start, std::size_t end) {
        tokens_.push_back({kind, query_.substr(start, end - start), start});
    }

    bool after_field() const { return !tokens_.empty() && tokens_.back().kind == Kind::field; }

    void step() {
        const std::size_t start = at_;
        const char32_t c = look(start, at_);
        if (is_query_quote(c)) return quotation(start);
        if (c == U'(') return add(Kind::open, start, at_);
        if (c == U')') return add(Kind::close, start, at_);
        std::size_t next = 0;
        if (c == U'-' && !after_field() && at_ < query_.size() && !is_space(look(at_, next)))
            return add(Kind::minus, start, at_);
        word(start);
    }

    void quotation(std::size_t start) {
        const std::size_t inside = at_;
        while (at_ < query_.size()) {
            const std::size_t here = at_;
            const char32_t c = look(here, at_);
            if (is_query_quote(c)) return add(Kind::quoted, inside, here);
            if (c == U'\\' && at_ < query_.size()) skip_escaped();
        }
        fail("this quotation is never closed; end it with \"", start);
    }

    void skip_escaped() {
        std::size_t next = 0;
        const char32_t c = look(at_, next);
        if (c == U'\\' || is_query_quote(c)) at_ = next;
    }

    void word(std::size_t start) {
        for (std::size_t next = at_; at_ < query_.size(); at_ = next)
            if (ends_word(look(at_, next))) break;
        const std::string_view text = query_.substr(start, at_ - start);
        if (after_field()) return add(Kind::word, start, at_);
        if (field(start, text)) return;
        if (text == "AND") return add(Kind::all, start, at_);
        if (text == "OR") return add(Kind::any, start, at_);
        if (text == "NOT") return add(Kind::no, start, at_);
        if (text == "NEAR") return add(Kind::near, at_, at_);
        if (text.starts_with("NEAR/")) return add(Kind::near, start + 5, at_);
        add(Kind::word, start, at_);
    }

    // letters, colon: a field, with its value right behind.
    bool field(std::size_t start, std::string_view text) {
        const std::size_t colon = text.find(':');
        if (colon == 0 || colon == text.npos) return false;
        const std::string_view name = text.substr(0, colon);
        const auto is_name_letter = [](char c) { return c >= 'a' && c <= 'z'; };
        // Date: is refused by the parser; Moscow: is a word.
        if (!std::ranges::all_of(name, is_name_letter) && !find_field(to_lower(name))) return false;
        at_ = start + colon + 1;
        std::size_t next = 0;
        if (at_ == query_.size() || is_space(look(at_, next)) || query_[at_] == ')')
            fail("nothing behind '" + std::string(text) + "'; write its value without a blank",
                 at_);
        add(Kind::field, start, start + colon);
        return true;
    }
};

} // namespace

std::vector<QueryToken> tokens_of(std::string_view query) {
    return Lexer(query).run();
}

} // namespace newshound
