// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/parser.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/schema.hpp"
#include "common/text/fault.hpp"
#include "common/text/nearest.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/parser/leaf.hpp"
#include "searcher/parser/lexer.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <iterator>

namespace newshound {
namespace {

using TokenKind = QueryToken::Kind;
using Op = Query::Op;
using Within = Query::Within;

// What the analysis passes over inside a word would part it in a query.
std::string without_spaces(std::string_view word) {
    std::string letters;
    for (std::size_t at = 0; at < word.size();)
        if (const char32_t c = next_code_point(word, at); !is_space(c))
            append_code_point(letters, c);
    return letters;
}

bool is_plain_word(const Query& query) {
    if (query.op != Op::words || query.text.empty()) return false;
    const Field* field = query.field.empty() ? nullptr : find_field(query.field);
    return !field || field->kind == Kind::text || field->kind == Kind::name;
}

// "H."
bool is_initial(const Query& query) {
    std::size_t at = 0;
    return is_plain_word(query) && is_upper(next_code_point(query.text, at)) &&
           query.text.substr(at) == ".";
}

// Two letters or more, of which the first is a capital.
bool is_name_part(const Query& query) {
    std::size_t at = 0;
    if (!is_plain_word(query) || !is_upper(next_code_point(query.text, at))) return false;
    return at < query.text.size() && is_letter(next_code_point(query.text, at));
}

// Initials before a name are one word, as in a text: George H. W. Bush.
void join_initials(std::vector<Query>& words) {
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::size_t end = first;
        const auto goes_on = [&] {
            return end < words.size() && words[end].field == words[first].field;
        };
        while (goes_on() && is_initial(words[end]))
            ++end;
        if (end - first < 2 || !goes_on() || !is_name_part(words[end])) {
            first = std::max(first, end);
            continue;
        }
        for (std::size_t i = first + 1; i < end; ++i)
            words[first].text += words[i].text;
        const auto start = words.begin() + static_cast<std::ptrdiff_t>(first);
        words.erase(start + 1, start + static_cast<std::ptrdiff_t>(end - first));
    }
}

// All of them.
Query all_of(std::vector<Query> words) {
    Query query = joined(Op::all_of, std::move(words));
    if (query.op == Op::all_of) join_initials(query.children);
    return query;
}

bool is_optional_word(const Query& query) {
    if (query.op == Op::no || query.op == Op::range || query.op == Op::everything ||
        query.op == Op::value)
        return false;
    if (query.field.empty()) return true;
    const Field* field = find_field(query.field);
    return field->kind == Kind::text || field->kind == Kind::name;
}

// Fields of other engines, and how ours ask it.
std::string_view field_for(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 23> others = {
        {{"after", "date:2019.."},   {"before", "date:..2019"}, {"since", "date:2019.."},
         {"until", "date:..2019"},   {"year", "date:2019"},     {"intitle", "title:"},
         {"allintitle", "title:"},   {"headline", "title:"},    {"intext", "text:"},
         {"inbody", "text:"},        {"body", "text:"},         {"inurl", "url:"},
         {"domain", "site:"},        {"host", "site:"},         {"source", "outlet:"},
         {"publication", "outlet:"}, {"newspaper", "outlet:"},  {"byline", "author:"},
         {"language", "lang:"},      {"organization", "org:"},  {"location", "place:"},
         {"entity", "person:"},      {"speaker", "by:"}}};
    const auto* at =
        std::ranges::find(others, name, &std::pair<std::string_view, std::string_view>::first);
    return at == others.end() ? std::string_view() : at->second;
}

class Parser {
  public:
    Parser(std::string_view text, const ParseOptions& options)
        : text_(text), options_(options), read_(tokens_of(text)), tokens_(read_.tokens) {}

    const std::vector<std::string>& notes() const { return read_.notes; }

    Query run() {
        if (peek().kind == TokenKind::end) fail("empty-query", 0);
        Query query = any();
        if (peek().kind == TokenKind::close) fail("unopened-parenthesis", peek().offset);
        return query;
    }

  private:
    std::string_view text_;
    const ParseOptions& options_;
    QueryTokens read_;
    const std::vector<QueryToken>& tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t words_ = 0;
    std::size_t patterns_ = 0;
    const Field* field_ = nullptr; // before the parenthesis that we stand in
    bool is_required_ = false;     // the unit read last, by +

    [[noreturn]] void fail(std::string_view code, std::size_t offset,
                           std::vector<std::string> values = {}) const {
        throw query_fault(code, std::move(values), std::string(text_), offset);
    }

    const QueryToken& peek() const { return tokens_[at_]; }

    bool accept(TokenKind kind) {
        if (peek().kind != kind) return false;
        ++at_;
        return true;
    }

    bool starts_unit() const {
        switch (peek().kind) {
        case TokenKind::word:
        case TokenKind::quoted:
        case TokenKind::address:
        case TokenKind::field:
        case TokenKind::open:
        case TokenKind::minus:
        case TokenKind::plus:
        case TokenKind::no:
            return true;
        default:
            return false;
        }
    }

    Query any() {
        std::vector<Query> children;
        do
            children.push_back(all());
        while (accept(TokenKind::any));
        return joined(Op::any_of, std::move(children));
    }

    Query all() {
        std::vector<Query> wanted; // one of them will do
        std::vector<Query> required;
        bool said = !options_.any; // AND stands there
        do {
            Query query = unit();
            const bool is_wanted = options_.any && !is_required_ && is_optional_word(query);
            (is_wanted ? wanted : required).push_back(std::move(query));
        } while ((accept(TokenKind::all) && (said = true)) || starts_unit());
        return relaxed(std::move(wanted), std::move(required), said);
    }

    static Query relaxed(std::vector<Query> wanted, std::vector<Query> required, bool all) {
        if (all) {
            // In the order in which they were typed.
            std::ranges::move(wanted, std::back_inserter(required));
            std::ranges::stable_sort(required, {}, &Query::offset);
            return all_of(std::move(required));
        }
        join_initials(wanted);
        if (!wanted.empty())
            required.insert(required.begin(), joined(Op::any_of, std::move(wanted)));
        return all_of(std::move(required));
    }

    Query unit() {
        const std::size_t start = peek().offset;
        const bool required = accept(TokenKind::plus);
        bool excluded = false;
        while (peek().kind == TokenKind::no || peek().kind == TokenKind::minus) {
            excluded = !excluded;
            ++at_;
        }
        Query query = near();
        is_required_ = required;
        if (!excluded) return query;
        if (query.op == Op::no) return std::move(query.children.front());
        Query no{.op = Op::no, .offset = start};
        no.children.push_back(std::move(query));
        return no;
    }

    unsigned distance_of(const QueryToken& token) const {
        unsigned distance = 10;
        const char* end = token.text.data() + token.text.size();
        if (token.text.empty() && text_[token.offset - 1] != '/') return distance;
        const auto [stop, error] = std::from_chars(token.text.data(), end, distance);
        if (error != std::errc() || stop != end || distance == 0 || distance > longest_distance)
            fail("near-distance", token.offset, {std::to_string(longest_distance)});
        return distance;
    }

    // How close what the token joins must be.
    void set_nearness(Query& near, const QueryToken& token) const {
        if (token.text == "sentence") {
            near.within = Within::sentence;
        } else if (token.text == "paragraph") {
            near.within = Within::paragraph;
        } else {
            near.distance = distance_of(token);
        }
    }

    Query near() {
        Query first = atom();
        if (peek().kind != TokenKind::near) return first;
        Query near{.op = Op::near, .offset = first.offset};
        set_nearness(near, peek());
        near.children.push_back(std::move(first));
        while (peek().kind == TokenKind::near) {
            const QueryToken token = peek();
            Query same{.op = Op::near};
            set_nearness(same, token);
            if (same.distance != near.distance || same.within != near.within)
                fail("near-chain", token.offset);
            if (near.distance * near.children.size() > longest_distance)
                fail("wide-near", token.offset, {std::to_string(longest_distance)});
            ++at_;
            near.children.push_back(atom());
        }
        for (const Query& child : near.children) {
            check_near(child, near.children.front().field);
            if (near.within != Within::words && !near.children.front().field.empty())
                fail("near-within-field", near.children.front().offset);
        }
        return near;
    }

    void check_near(const Query& child, const std::string& field) const {
        if (child.op == Op::any_of) {
            for (const Query& each : child.children)
                check_near(each, field);
            return;
        }
        const Field* known = child.field.empty() ? nullptr : find_field(child.field);
        const bool has_positions = !known || known->kind == Kind::text || known->kind == Kind::name;
        if (child.op == Op::words || child.op == Op::phrase || child.op == Op::pattern ||
            child.op == Op::fuzzy) {
            if (!has_positions) fail("near-text", child.offset);
            if (child.field != field) fail("near-field", child.offset);
            return;
        }
        fail("near-parts", child.offset);
    }

    Query atom() {
        const QueryToken token = peek();
        const Field* outer = field_;
        if (accept(TokenKind::field)) field_ = known_field(token);
        if (outer && field_ != outer) fail("field-in-field", token.offset);
        const bool exact = accept(TokenKind::exactly);
        if (exact && peek().kind == TokenKind::open) fail("exact-parentheses", peek().offset);
        Query query = peek().kind == TokenKind::open ? parenthesis() : leaf(exact);
        field_ = outer;
        return query;
    }

    const Field* known_field(const QueryToken& token) const {
        if (const Field* field = find_field(token.text)) return field;
        std::vector<std::string_view> names;
        for (const Field& field : fields())
            names.push_back(field.name);
        const std::string name(token.text);
        if (find_field(to_lower(name))) fail("capital-field", token.offset, {to_lower(name)});
        if (const std::string_view ours = field_for(name); !ours.empty())
            fail("foreign-field", token.offset, {name, std::string(ours)});
        if (const std::string_view near = nearest(name, names); !near.empty())
            fail("unknown-field-near", token.offset, {name, std::string(near)});
        fail("unknown-field", token.offset, {name});
    }

    Query parenthesis() {
        const std::size_t open = peek().offset;
        if (++depth_ > deepest_query)
            fail("deep-parentheses", open, {std::to_string(deepest_query)});
        ++at_;
        if (peek().kind == TokenKind::close) fail("empty-parentheses", open);
        Query query = any();
        if (!accept(TokenKind::close)) fail("open-parenthesis", open);
        --depth_;
        return query;
    }

    Query leaf(bool exact) {
        const QueryToken token = peek();
        const bool quoted = token.kind == TokenKind::quoted;
        if (!quoted && token.kind != TokenKind::word && token.kind != TokenKind::address &&
            token.kind != TokenKind::range)
            fail_missing(token);
        ++at_;
        count_word(token);
        if (quoted) refuse_pattern_in(token);
        const std::string meant = quoted                           ? unescaped_quotation(token.text)
                                  : token.kind == TokenKind::range ? range_text(token.text)
                                                                   : std::string(token.text);
        const Field* field =
            !field_ && token.kind == TokenKind::address ? find_field("url") : field_;
        if (quoted && peek().kind == TokenKind::within) return quotation_within(meant, token);
        try {
            const bool is_folder = field && field->name == "file" && !exact &&
                                   token.text.ends_with("/*"); // its name may hold blanks
            Query query = make_leaf(field, {meant, token.offset, quoted && !is_folder, exact},
                                    options_.today);
            const bool is_pattern = query.op == Op::pattern || query.op == Op::fuzzy;
            if (is_pattern && ++patterns_ > most_patterns)
                fail("too-many-patterns", token.offset, {std::to_string(most_patterns)});
            return query;
        } catch (const QueryError& error) {
            throw error.in(std::string(text_), std::min(error.offset, text_.size()));
        }
    }

    void count_word(const QueryToken& token) {
        if (++words_ > most_words)
            fail("too-many-words", token.offset, {std::to_string(most_words)});
    }

    // "whi* house", where other engines look for more than a star. (M*A*S*H and F*** have more.)
    void refuse_pattern_in(const QueryToken& token) {
        const auto is_letter_at = [&](std::size_t at) {
            const auto byte =
                at < token.text.size() ? static_cast<unsigned char>(token.text[at]) : 0;
            return byte >= 0x80 || std::isalnum(byte) != 0;
        };
        for (std::size_t start = 0; start < token.text.size();) {
            const std::size_t end = std::min(token.text.find(' ', start), token.text.size());
            const std::string_view word = token.text.substr(start, end - start);
            const std::size_t star = word.find('*');
            const bool is_single = star != word.npos && word.find('*', star + 1) == word.npos;
            const bool escaped = is_single && star > 0 && word[star - 1] == '\\';
            const std::size_t at = start + star;
            if (is_single && !escaped &&
                ((star > 0 && is_letter_at(at - 1)) || is_letter_at(at + 1)))
                fail("quoted-pattern", token.offset + at);
            if (word == "*" && start > 0 && end < token.text.size()) note_star();
            start = end + 1;
        }
    }

    // "white * house"
    void note_star() {
        const std::string note =
            "a * between the words of a quotation stands for none; write NEAR, "
            "as in white NEAR/3 house";
        if (std::ranges::find(read_.notes, note) == read_.notes.end()) read_.notes.push_back(note);
    }

    // "2019 TO 2021" as 2019..2021
    static std::string range_text(std::string_view bracket) {
        const std::size_t to = bracket.find(" TO ");
        const auto end = [](std::string_view text) {
            const std::string trimmed = squeeze_space(text);
            return trimmed == "*" ? std::string() : trimmed;
        };
        return end(bracket.substr(0, to)) + ".." + end(bracket.substr(to + 4));
    }

    // "carbon tax"~9: as other engines have it, its words within so many of each other.
    Query quotation_within(const std::string& text, const QueryToken& token) {
        const QueryToken within = peek();
        ++at_;
        const std::vector<Word> words = analyze(text);
        if (words.size() < 2) fail("quoted-distance", within.offset);
        const std::string field = field_ && field_->name != "text" ? std::string(field_->name) : "";
        Query near{.op = Op::near, .distance = distance_of(within), .offset = token.start};
        if (near.distance * (words.size() - 1) > longest_distance)
            fail("wide-quotation", within.offset, {std::to_string(longest_distance)});
        for (const Word& word : words) {
            Query leaf = phrase(field, text.substr(word.start, word.end - word.start));
            leaf.offset = token.offset;
            near.children.push_back(std::move(leaf));
        }
        check_near(near.children.front(), field);
        return near;
    }

    [[noreturn]] void fail_missing(const QueryToken& token) const {
        if (token.kind == TokenKind::end) fail("missing-at-end", token.offset);
        if (token.kind == TokenKind::close)
            fail(depth_ == 0 ? "unopened-parenthesis" : "missing-before-parenthesis", token.offset);
        fail("missing-word", token.start);
    }
};

} // namespace

Query parse_query(std::string_view text, const ParseOptions& options,
                  std::vector<std::string>* notes) {
    Parser parser(text, options);
    Query query = parser.run();
    if (notes) notes->insert(notes->end(), parser.notes().begin(), parser.notes().end());
    return query;
}

Query parse_words(std::string_view text) {
    std::vector<Query> words;
    if (text.size() > longest_query)
        throw query_fault("text-too-long", {}, std::string(text), longest_query);
    for (const Word& word : analyze(text)) {
        if (words.size() == most_words)
            throw query_fault("too-many-words", {std::to_string(most_words)}, std::string(text),
                              word.start);
        words.push_back({.op = Op::words,
                         .text = without_spaces(text.substr(word.start, word.end - word.start)),
                         .offset = word.start});
    }
    if (words.empty()) throw query_fault("no-words", {}, std::string(text), text.size());
    return joined(Op::any_of, std::move(words));
}

} // namespace newshound
