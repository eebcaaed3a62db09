// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/unfinished.hpp"

#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/value/query.hpp"

#include <vector>

namespace newshound {
namespace {

constexpr std::size_t most_words_before = 3;

bool is_operator(std::string_view word) {
    return word == "AND" || word == "OR" || word == "NOT" || word.starts_with("NEAR");
}

// The length of "field:" at the start of a word; 0 when it names none.
std::size_t field_length(std::string_view word) {
    const std::size_t colon = word.find(':');
    return colon != word.npos && find_field(word.substr(0, colon)) ? colon + 1 : 0;
}

struct Piece {
    std::size_t start = 0;
    std::size_t end = 0;
};

// What stands at the end: the bare words since the last operator, parenthesis or quotation, the
// last one maybe empty, and where an open quotation starts.
struct Tail {
    std::vector<Piece> words;
    std::size_t quote = std::string_view::npos;  // the mark
    std::size_t inside = std::string_view::npos; // behind it
};

class Reader {
  public:
    explicit Reader(std::string_view typed) : typed_(typed) {}

    Tail run() {
        for (std::size_t at = 0; at < typed_.size();) {
            const std::size_t here = at;
            const char32_t c = next_code_point(typed_, at);
            if (c == U'\\' && tail_.quote != typed_.npos && at < typed_.size())
                next_code_point(typed_, at); // a quotation mark there ends nothing
            else
                step(c, here, at);
        }
        if (tail_.quote == typed_.npos) tail_.words.push_back({start_, typed_.size()});
        return std::move(tail_);
    }

  private:
    std::string_view typed_;
    Tail tail_;
    std::size_t start_ = 0; // of the word that is read

    void step(char32_t c, std::size_t here, std::size_t next) {
        if (is_query_quote(c) && !is_gershayim(typed_, here)) {
            const bool opens = tail_.quote == typed_.npos;
            tail_.quote = opens ? here : typed_.npos;
            tail_.inside = opens ? next : typed_.npos;
            // What touches the mark before it is its field.
            if (!opens || typed_.substr(start_, here - start_).find(':') == typed_.npos)
                start_ = opens ? here : next;
            tail_.words.clear();
        } else if (tail_.quote != typed_.npos) {
            return;
        } else if (c == U'(' || c == U')') {
            tail_.words.clear();
            start_ = next;
        } else if (is_space(c)) {
            end_word(here);
            start_ = next;
        } else if (c == U'-' && here == start_) {
            tail_.words.clear();
            start_ = next;
        }
    }

    void end_word(std::size_t end) {
        if (end == start_) return;
        const std::string_view word = typed_.substr(start_, end - start_);
        if (is_operator(word) || field_length(word) > 0) return tail_.words.clear();
        tail_.words.push_back({start_, end});
        if (tail_.words.size() > most_words_before) tail_.words.erase(tail_.words.begin());
    }

  public:
    std::size_t start() const { return start_; }
};

} // namespace

UnfinishedQuery unfinished_query(std::string_view typed) {
    Reader reader(typed);
    Tail tail = reader.run();
    UnfinishedQuery query;
    query.start = reader.start();
    const std::string_view last = typed.substr(query.start);
    const std::size_t field = field_length(last);
    if (field > 0) query.field = last.substr(0, field - 1);
    if (tail.quote != typed.npos) {
        query.is_quoted = true;
        query.text = unescaped_quotation(typed.substr(tail.inside));
        if (field == 0) query.start = tail.quote;
        return query;
    }
    query.text = last.substr(field);
    tail.words.pop_back();
    if (field > 0 || tail.words.empty()) return query;
    query.before_start = tail.words.front().start;
    query.before =
        squeeze_space(typed.substr(query.before_start, query.start - query.before_start));
    return query;
}

} // namespace newshound
