// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/lexer.hpp"

#include "common/schema/schema.hpp"
#include "common/text/fault.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaks.hpp"
#include "searcher/value/bare_word.hpp"
#include "searcher/value/query.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

using Kind = QueryToken::Kind;

constexpr std::size_t most_notes = 5; // of one kind nobody reads more

bool ends_word(char32_t c) {
    return is_space(c) || is_query_quote(c) || c == U'(' || c == U')';
}

bool is_digit_char(char c) {
    return c >= '0' && c <= '9';
}

class Lexer {
  public:
    explicit Lexer(std::string_view query) : query_(query) {}

    QueryTokens run() {
        if (query_.size() > longest_query) fail("too-long", longest_query);
        while (skip_space())
            step();
        if (tokens_.empty() && symbol_ != query_.npos) fail_symbol();
        add(Kind::end, query_.size(), query_.size());
        return {std::move(tokens_), std::move(notes_)};
    }

  private:
    std::string_view query_;
    std::size_t at_ = 0;
    std::vector<QueryToken> tokens_;
    std::vector<std::string> notes_;
    std::size_t symbol_ = std::string_view::npos; // the first that was passed over
    bool has_operator_ = false; // or a field: somebody wrote it who knows the language

    [[noreturn]] void fail(std::string_view code, std::size_t offset,
                           std::vector<std::string> values = {}) const {
        throw query_fault(code, std::move(values), std::string(query_), offset);
    }

    [[noreturn]] void fail_symbol() const {
        std::size_t end = query_.find_first_of(" \t\r\n", symbol_);
        const std::string symbol(utf8_prefix(query_.substr(symbol_, end - symbol_), 60));
        if (symbol == "-") fail("lone-minus", symbol_);
        fail("no-word", symbol_, {symbol});
    }

    void note(std::string sentence) {
        if (notes_.size() < most_notes && std::ranges::find(notes_, sentence) == notes_.end())
            notes_.push_back(std::move(sentence));
    }

    // The code point at `position` and, in `next`, where the one behind it starts.
    char32_t look(std::size_t position, std::size_t& next) const {
        next = position;
        return next_code_point(query_, next);
    }

    // Nothing stands there, or a blank.
    bool is_blank_at(std::size_t position) const {
        std::size_t next = 0;
        return position >= query_.size() || is_space(look(position, next));
    }

    bool skip_space() {
        for (std::size_t next = 0; at_ < query_.size(); at_ = next)
            if (!is_space(look(at_, next))) return true;
        return false;
    }

    void add(Kind kind, std::size_t start, std::size_t end) {
        push({kind, query_.substr(start, end - start), start, start});
    }

    void push(const QueryToken& token) {
        constexpr std::array operators = {Kind::within, Kind::field, Kind::all,
                                          Kind::any,    Kind::no,    Kind::near};
        has_operator_ =
            has_operator_ || std::ranges::find(operators, token.kind) != operators.end();
        tokens_.push_back(token);
    }

    bool is_behind(Kind kind) const { return !tokens_.empty() && tokens_.back().kind == kind; }
    bool after_field() const { return is_behind(Kind::field) || is_behind(Kind::exactly); }

    void step() {
        const std::size_t start = at_;
        const char32_t c = look(start, at_);
        if (is_query_quote(c))
            return is_inch_mark(start, c) || is_stray(start)
                       ? pass_over(start, query_.substr(start, at_ - start))
                       : quotation(start);
        if (c == U'(') return add(Kind::open, start, at_);
        if (c == U')') return add(Kind::close, start, at_);
        if (is_behind(Kind::field) && c == U'=' && !is_blank_at(at_))
            return add(Kind::exactly, start, at_);
        if (is_behind(Kind::field) && (c == U'[' || c == U'{') && bracket_range(start)) return;
        if (c == U'-' && is_joined(start)) return join();
        if (!after_field() && is_sign(c))
            return add(c == U'+' ? Kind::plus : Kind::minus, start, at_);
        word(start);
    }

    // Of the code point read last, whether it excludes or requires what is right behind it.
    bool is_sign(char32_t c) const {
        if (is_blank_at(at_)) return false;
        if (c == U'-') return query_[at_] != '-'; // two are a dash
        std::size_t next = 0;
        const char32_t behind = look(at_, next);
        const bool is_start =
            is_letter(behind) || is_digit(behind) || is_query_quote(behind) || behind == U'(';
        return is_start && (c == U'!' || c == U'+');
    }

    // (BTC)-Futures, "Blue Marble"-Foto: a hyphen, which excludes nothing. In a headline there are
    // no operators before it, and behind it is the rest of a word.
    bool is_joined(std::size_t start) const {
        if (has_operator_ || at_ == query_.size() || is_blank_before(start)) return false;
        if (!is_behind(Kind::close) && !is_behind(Kind::quoted)) return false;
        std::size_t next = 0;
        const char32_t behind = look(at_, next);
        if (!is_letter(behind) && !is_digit(behind)) return false;
        const std::string_view rest = query_.substr(at_, word_end(at_) - at_);
        const std::size_t colon = rest.find(':');
        return colon == rest.npos || !find_field(rest.substr(0, colon));
    }

    // Of a word, where it goes on at `position`.
    std::size_t word_end(std::size_t position) const {
        for (std::size_t next = position; position < query_.size(); position = next)
            if (ends_word(look(position, next)) && !is_gershayim(query_, position)) break;
        return position;
    }

    void join() {
        note("'-' right behind " +
             std::string(is_behind(Kind::close) ? "a parenthesis" : "a quotation") +
             " is a hyphen; put a blank before it to exclude what follows");
    }

    bool is_blank_before(std::size_t position) const {
        std::size_t last = position;
        while (last > 0 && (static_cast<unsigned char>(query_[--last]) & 0xC0) == 0x80) {
        }
        std::size_t next = 0;
        return position == 0 || is_space(look(last, next));
    }

    // A closing mark behind a word, of which the opening one was lost: no quotation has any part
    // of what follows.
    bool is_stray(std::size_t start) const {
        if (!is_behind(Kind::word) || is_blank_before(start) || !is_blank_at(at_)) return false;
        for (std::size_t at = at_; at < query_.size();)
            if (is_query_quote(look(at, at))) return false;
        return true;
    }

    // 2" pipe: behind a number, with the word's end behind it, outside of any quotation.
    bool is_inch_mark(std::size_t start, char32_t c) const {
        if ((c != U'"' && c != U'\u201D') || start == 0 || after_field()) return false;
        if (!is_digit_char(query_[start - 1])) return false;
        if (at_ == query_.size()) return true;
        std::size_t next = 0;
        const char32_t behind = look(at_, next);
        return is_space(behind) || behind == U',' || behind == U'.' || behind == U')';
    }

    void quotation(std::size_t start) {
        const std::size_t inside = at_;
        while (at_ < query_.size()) {
            const std::size_t here = at_;
            const char32_t c = look(here, at_);
            if (is_query_quote(c) && !is_gershayim(query_, here)) {
                push({Kind::quoted, query_.substr(inside, here - inside), inside, start});
                return behind_quotation();
            }
            if (c == U'\\' && at_ < query_.size()) skip_escaped();
        }
        fail("open-quotation", start);
    }

    void skip_escaped() {
        std::size_t next = 0;
        if (is_escapable(look(at_, next))) at_ = next;
    }

    // "…"~9
    void behind_quotation() {
        if (at_ == query_.size()) return;
        if (query_[at_] == '^') fail_weight(at_);
        if (query_[at_] != '~') return;
        const std::size_t start = ++at_;
        while (at_ < query_.size() && is_digit_char(query_[at_]))
            ++at_;
        if (start == at_) fail("missing-distance", start - 1);
        add(Kind::within, start, at_);
    }

    [[noreturn]] void fail_weight(std::size_t offset) const { fail("weight", offset); }

    void word(std::size_t start) {
        at_ = word_end(at_);
        if (after_field()) return add(Kind::word, start, at_);
        const std::string_view text = query_.substr(start, at_ - start);
        if (is_address(text)) return address(start);
        if (field(start, text) || operation(start, text)) return;
        if (text == "*:*") return add(Kind::word, start, start + 1);
        if (is_symbol(text)) return pass_over(start, text);
        refuse_foreign(start, text);
        note_small(text);
        add(Kind::word, start, at_);
    }

    void address(std::size_t start) {
        note("an address is looked up by url:");
        add(Kind::address, start, at_);
    }

    // letters, colon: a field, with its value right behind.
    bool field(std::size_t start, std::string_view text) {
        const std::size_t colon = text.find(':');
        if (colon + 1 == text.size()) return field_before_break(start, text);
        const std::optional<std::size_t> end = field_name_end(text);
        if (!end) return false; // Date: is refused by the parser; 10:30 is a word
        at_ = start + *end + 1;
        add(Kind::field, start, start + *end);
        return true;
    }

    // Behind the colon comes no more of the word: a quotation or parenthesis that is its value, or
    // a blank, before which it is a word as in any headline.
    bool field_before_break(std::size_t start, std::string_view text) {
        const std::string_view name = text.substr(0, text.size() - 1);
        const bool is_value = !is_blank_at(at_) && query_[at_] != ')';
        if (is_value && field_name_end(std::string(text) + "x")) {
            add(Kind::field, start, start + name.size());
            return true;
        }
        if (!is_value && find_field(name))
            note("'" + std::string(text) +
                 "' is searched as a word; a field has its value right behind the colon");
        return false;
    }

    void near(std::size_t start, std::string_view text) {
        // Of W/S the text is "sentence", which stands nowhere.
        const bool is_typed = query_.substr(start, at_ - start).ends_with(text);
        push({Kind::near, text, is_typed ? at_ - text.size() : start, start});
    }

    bool operation(std::size_t start, std::string_view text) {
        constexpr std::array<std::pair<std::string_view, Kind>, 5> operators = {
            {{"AND", Kind::all},
             {"OR", Kind::any},
             {"NOT", Kind::no},
             {"&&", Kind::all},
             {"||", Kind::any}}};
        for (const auto& [name, kind] : operators) {
            if (text != name) continue;
            add(kind, start, at_);
            return true;
        }
        if (const std::optional<std::string_view> nearness = nearness_of(text)) {
            near(start, *nearness);
            return true;
        }
        return text == "AROUND" && around(start);
    }

    // AROUND(5)
    bool around(std::size_t start) {
        const std::string_view here = query_.substr(at_, 5);
        const std::size_t close = here.find(')');
        if (!here.starts_with('(') || close == here.npos) return false;
        const std::string_view number = query_.substr(at_ + 1, close - 1);
        if (number.empty() || !std::ranges::all_of(number, is_digit_char)) return false;
        at_ += close + 1;
        near(start, number);
        return true;
    }

    // Nothing of it could be found: & – | / and the like, between the words of a headline.
    static bool is_symbol(std::string_view text) {
        return text.find('*') == text.npos && !holds_word(text);
    }

    void pass_over(std::size_t start, std::string_view text) {
        if (symbol_ == query_.npos) symbol_ = start;
        note("'" + std::string(utf8_prefix(text, 20)) + "' is passed over" +
             (text == "-" ? "; put it right before a word to exclude that word" : ""));
    }

    // canada /5 treaty, as databases of law have it. Headlines hold it too: open 24 /7.
    static bool is_slash_nearness(std::string_view text) {
        return text.size() > 1 && text.size() < 4 && text.front() == '/' &&
               (text == "/s" || text == "/p" || std::ranges::all_of(text.substr(1), is_digit_char));
    }

    // Operators are written in capitals, for small ones stand in headlines.
    void note_small(std::string_view text) {
        if (text == "or")
            note("'or' is searched as a word; write OR for one of two");
        else if (text == "and")
            note("'and' is searched as a word; words without an operator must all occur");
        else if (text == "not")
            note("'not' is searched as a word; write NOT or - to exclude what follows");
        else if (text.starts_with("near/") || is_slash_nearness(text))
            note("'" + std::string(utf8_prefix(text, 20)) +
                 "' is searched as words; write NEAR/5 for words close together");
        else if (const std::size_t bar = text.find('|');
                 bar != text.npos && bar > 0 && bar + 1 < text.size())
            note("the words of '" + std::string(utf8_prefix(text, 40)) +
                 "' must stand next to each other; write OR for one of two");
    }

    // --- What other engines have.

    // [2019 TO 2021]: where it starts in the query and what its ends are.
    struct Bracket {
        std::string_view low;
        std::string_view high;
        std::size_t end = 0; // behind it
    };

    std::optional<Bracket> bracket_at(std::size_t start) const {
        constexpr std::size_t longest = 100;
        const std::string_view here = query_.substr(start, longest);
        const std::size_t close = here.find_first_of("]}");
        const std::size_t to = here.find(" TO ");
        if (close == here.npos || to > close) return std::nullopt;
        return Bracket{here.substr(1, to - 1), here.substr(to + 4, close - to - 4),
                       start + close + 1};
    }

    bool bracket_range(std::size_t start) {
        const Field* known = find_field(tokens_.back().text);
        if (!known ||
            (known->kind != newshound::Kind::date && known->kind != newshound::Kind::number))
            return false;
        const std::optional<Bracket> range = bracket_at(start);
        if (!range) return false;
        if (query_[start] == '{' || query_[range->end - 1] == '}')
            fail("half-open-range", start, {std::string(known->example)});
        at_ = range->end;
        add(Kind::range, start + 1, at_ - 1);
        return true;
    }

    void refuse_foreign(std::size_t start, std::string_view text) const {
        if ((text[0] == '[' || text[0] == '{') && bracket_at(start))
            fail("range-without-field", start);
        if (!is_foreign(text)) return;
        if (text.starts_with('_')) fail("field-exists", start);
        if (text.find("..") != text.npos) fail("range-without-field", start);
        const std::size_t sign = text.find_first_of("=<>");
        if (const Field* field = sign == text.npos ? nullptr : find_field(text.substr(0, sign)))
            fail("field-sign", start + sign, {std::string(field->example)});
        fail("near-order", start);
    }
};

} // namespace

QueryTokens tokens_of(std::string_view query) {
    return Lexer(query).run();
}

} // namespace newshound
