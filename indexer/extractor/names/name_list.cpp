// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/name_list.hpp"

#include "common/article/month_names.hpp"
#include "common/text/ascii.hpp"
#include "common/text/name_case.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/names/byline_words.hpp"
#include "indexer/extractor/names/name_text.hpp"
#include "indexer/extractor/names/name_words.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace newshound {
namespace {

constexpr std::string_view part_signs = ",;/|+";

// "Kate23" may be one, "262588213843476" is an account's number.
bool looks_like_pen_name(std::string_view name) {
    const auto digits = std::ranges::count_if(name, [](char c) { return c >= '0' && c <= '9'; });
    return digits <= 4 && static_cast<std::size_t>(digits) * 2 <= name.size();
}

// "Jane Roe (with John Doe)" -> "Jane Roe, John Doe"
std::string with_company(std::string_view line) {
    constexpr auto words =
        std::to_array<std::string_view>({"with", "avec", "mit", "con", "com", "met", "med", "and"});
    const std::size_t open = line.find(" (");
    const std::size_t close = line.find(')', open == line.npos ? 0 : open);
    if (open == line.npos || close == line.npos) return std::string(line);
    const std::string_view inner = line.substr(open + 2, close - open - 2);
    const std::size_t blank = inner.find(' ');
    if (blank == inner.npos || std::ranges::find(words, inner.substr(0, blank)) == words.end())
        return std::string(line);
    return std::string(line.substr(0, open)) + "," + std::string(inner.substr(blank)) +
           std::string(line.substr(close + 1));
}

// "View all posts by Jane Roe" -> "Jane Roe"
std::string_view behind_posts_by(std::string_view text) {
    for (const std::string_view by : {" by ", " von ", " par ", " por ", " di ", " door "}) {
        const std::size_t at = text.find(by);
        if (at == text.npos) continue;
        const std::string before = fold_accents(text.substr(0, at));
        for (const std::string_view posts :
             {"posts", "beitrage", "articles", "artikel", "entries", "more", "stories", "articoli",
              "articulos", "photo", "text", "alles"})
            if (before.find(posts) != before.npos) return text.substr(at + by.size());
    }
    return text;
}

// Names in capitals throughout are set in title case: "JANE ROE".
std::string in_title_case(const std::string& name, std::string_view language) {
    bool lower = false;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_code_point(name, at);
        lower |= is_lower(c);
        letters += is_letter(c);
    }
    if (lower || letters < 6 || name.find(' ') == name.npos) return name;
    return name_case(name, language);
}

// Whether the word from the blank at `at` to the one at `end` stands between two people. "e", "y"
// and "i" join the two surnames of one, too: "Marta Costa e Silva". Two single words are no
// two names; see is_body.
bool parts_names(std::string_view text, std::size_t at, std::size_t end) {
    const std::string_view word = text.substr(at + 1, end - at - 1);
    if (!is_listed(WordKind::join, word)) return false;
    const std::string_view before = text.substr(0, at), behind = text.substr(end + 1);
    const std::size_t words_before =
        words_of(before.substr(before.find_last_of(",;/|+\n") + 1)).size();
    const std::vector<std::string_view> words =
        words_of(behind.substr(0, behind.find_first_of(",;/|+\n")));
    if (word != "e" && word != "y" && word != "i" && word != "a")
        return words_before >= 2 || words.size() >= 2;
    // Of "Ana Roe y Luis Doe y Gallet" the first.
    return words.size() >= 2 && !is_listed(WordKind::join, words[1]) && words_before >= 2;
}

// "Kirche und Leben", a paper: where a page does not declare it, no name of people.
bool is_body(std::string_view name) {
    const std::vector<std::string_view> words = words_of(name);
    return words.size() == 3 && words[1].size() > 1 && is_listed(WordKind::join, words[1]);
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t length =
            part_signs.find(text[at]) != part_signs.npos || text[at] == '\n' ? 1 : 0;
        if (text.substr(at).starts_with("•") || text.substr(at).starts_with("·"))
            length = text.substr(at).starts_with("·") ? 2 : 3;
        if (text[at] == ' ') {
            const std::size_t blank = text.find(' ', at + 1);
            if (blank != text.npos && parts_names(text, at, blank)) length = blank + 1 - at;
        }
        if (!length) continue;
        parts.push_back(text.substr(start, at - start));
        start = at + length;
        at = start - 1;
    }
    parts.push_back(text.substr(std::min(start, text.size())));
    return parts;
}

// "Roe, Jane" is one name.
bool is_inverted(std::string_view line) {
    const std::size_t comma = line.find(',');
    if (comma == line.npos || line.find(',', comma + 1) != line.npos ||
        line.find_first_of(";/|&") != line.npos)
        return false;
    const std::size_t before = words_of(line.substr(0, comma)).size();
    const std::size_t behind = words_of(line.substr(comma + 1)).size();
    const std::string_view tail = trimmed_name(line.substr(comma + 1));
    return before == 1 && behind >= 1 && behind <= 2 && !has_word_of(WordKind::degree, tail) &&
           !has_word_of(WordKind::job, tail) && !has_word_of(WordKind::desk, tail);
}

bool is_date_label(std::string_view word) {
    return is_word_of(WordKind::button, word) || is_word_of(WordKind::date_label, word);
}

// Of what stands before a date: "Jane Roe Published 10:15 GMT, " -> "Jane Roe".
std::string_view without_clock_and_label(std::string_view before) {
    const std::vector<std::string_view> words = words_of(before);
    std::size_t count = 0;
    while (count < words.size() && (words[count][0] < '0' || words[count][0] > '9'))
        ++count;
    while (count > 2 && is_date_label(words[count - 1]))
        --count;
    if (count == 0 || count == words.size()) return before;
    const std::string_view last = words[count - 1];
    return before.substr(0, static_cast<std::size_t>(last.data() + last.size() - before.data()));
}

// "Jane Roe December 17, 2025" -> "Jane Roe"; a date alone leaves nothing.
std::string_view without_date(std::string_view line) {
    if (!may_hold_date(line)) return line;
    const std::optional<PrintedDate> date = find_date(line, {});
    if (!date) return line;
    std::string_view before = line.substr(0, date->start); // "Jane Roe on ": without_tail's
    if (const std::vector<std::string_view> words = words_of(before);
        !words.empty() && is_word_of(WordKind::weekday, words.back()))
        before = before.substr(0, static_cast<std::size_t>(words.back().data() - before.data()));
    before = without_clock_and_label(before);
    const std::string_view behind = trimmed_name(line.substr(date->end));
    return !looks_like_person(trimmed_name(before)) && looks_like_person(behind) ? behind : before;
}

// "By the numbers", "December", "Auteur(s)": words that begin lines and boxes as bylines do. A pen
// name in small letters is one word.
bool is_no_name(std::string_view name) {
    const std::vector<std::string_view> words = words_of(name);
    if (words.empty() || name.find("(s)") != name.npos) return true;
    if (words.size() > 1 && name.find("www.") != name.npos) return true;
    if (words.size() == 1) return month_named(fold_accents(name), "") != 0;
    std::size_t at = 0;
    return is_lower(next_code_point(name, at)) && !is_name_particle(words.front());
}

class NameReader {
  public:
    NameReader(bool strict, std::string_view language) : strict_(strict), language_(language) {}

    void line(std::string_view given) {
        const std::string whole = with_company(given);
        std::string_view text = whole;
        if (text.starts_with("http") || text.starts_with("www.")) return;
        text = trimmed_name(behind_posts_by(trimmed_name(text)));
        while (const std::size_t lead = byline_word(text)) {
            if (lead == text.size()) return;
            text = trimmed_name(text.substr(lead));
        }
        text = without_date(text);
        if (is_inverted(text)) {
            const std::size_t comma = text.find(',');
            part(std::string(trimmed_name(text.substr(comma + 1))) + " " +
                 std::string(text.substr(0, comma)));
            return;
        }
        const std::vector<std::string_view> parts = split(text);
        // "Morgan & Morgan" is one name: people are listed with first and last names.
        if (!strict_ && parts.size() == 2 && text.find(',') == text.npos &&
            std::ranges::all_of(parts, [](std::string_view each) {
                return words_of(trimmed_name(each)).size() == 1;
            })) {
            part(std::string(text));
            return;
        }
        bool first = true;
        for (const std::string_view each : parts) {
            if (!part(std::string(each), first) && first && strict_) return;
            first = false;
        }
    }

    NameList take() { return std::move(list_); }

  private:
    bool part(const std::string& given, bool first = true) {
        std::string_view text = trimmed_name(without_tail(given));
        while (const std::size_t lead = byline_word(text)) {
            if (lead == text.size()) return false;
            text = trimmed_name(text.substr(lead));
        }
        if (text.empty()) return false;
        const std::string name = in_title_case(without_titles(text), language_);
        if (name.empty() || name.size() > 80 || name.find('@') != name.npos ||
            name.find("://") != name.npos)
            return false;
        if (is_word_of(WordKind::suffix, name)) return append_suffix(name);
        if (has_digit(name) && (strict_ || !looks_like_pen_name(name))) return false;
        if (is_word_of(WordKind::nobody, name)) return false;
        if (is_label(name) || is_no_name(name) || (strict_ && is_body(name))) return false;
        if (names_desk(name)) return add(list_.desks, name);
        const bool person = looks_like_person(name);
        // Jobs, places and degrees stand behind the first name.
        if (names_job(name) && (!first || strict_ || !person)) return false;
        if (!first &&
            (is_word_of(WordKind::degree, name) || (!person && words_of(name).size() < 2)))
            return false;
        if (strict_ && !person) return false;
        if (!first && !person) return false;
        return add(list_.people, name);
    }

    bool append_suffix(const std::string& suffix) {
        if (list_.people.empty()) return false;
        list_.people.back() += " " + suffix;
        return true;
    }

    static bool add(std::vector<std::string>& names, const std::string& name) {
        const std::string key = letters_and_digits(name);
        if (key.empty()) return false;
        for (const std::string& each : names)
            if (letters_and_digits(each) == key) return true;
        names.push_back(name);
        return true;
    }

    bool strict_;
    std::string_view language_;
    NameList list_;
};

} // namespace

NameList read_names(std::string_view byline, bool strict, std::string_view language) {
    NameReader reader(strict, language);
    for (std::size_t start = 0; start < byline.size();) {
        const std::size_t end = std::min(byline.find('\n', start), byline.size());
        reader.line(byline.substr(start, end - start));
        start = end + 1;
    }
    return reader.take();
}

} // namespace newshound
