// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/name_list.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/names/byline_words.hpp"
#include "indexer/extractor/names/name_words.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace newshound {
namespace {

constexpr std::string_view part_signs = ",;/|+";

// Cuts what stands behind a name: brackets, addresses, "on October 17".
std::string_view cut_tail(std::string_view text) {
    for (const std::string_view sign : {" [", "http", " @", " – ", " — ", " - ", " | ", " // "})
        if (const std::size_t at = text.find(sign); at != text.npos && at > 0)
            text = text.substr(0, at);
    // A bracket at the end: "Jane Roe (Reuters)"; one inside is a name's own.
    if (const std::size_t at = text.rfind(" (");
        at != text.npos && at > 0 && (text.ends_with(')') || text.find(')', at) == text.npos))
        text = text.substr(0, at);
    for (const std::string_view word :
         {" on ",    " in ",    " am ",  " at ",  " for ", " aus ",       " from ",
          " of ",    " vom ",   " is ",  " ist ", " le ",  " fur ",       " für ",
          " under ", " unter ", " The ", " | ",   " um ",  " special to "})
        if (const std::size_t at = text.find(word); at != text.npos && at > 1)
            text = text.substr(0, at);
    return text;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view signs = " \t\n.,:;-|*>\"/";
    while (!text.empty() && signs.find(text.front()) != signs.npos)
        text.remove_prefix(1);
    while (!text.empty() && signs.find(text.back()) != signs.npos) {
        // "R. R." keeps its stop.
        if (text.back() == '.' && (text.size() < 3 || text[text.size() - 3] == ' ' ||
                                   text[text.size() - 3] == '.' || text.ends_with("Jr.")))
            break;
        text.remove_suffix(1);
    }
    for (const std::string_view dash : {" –", " —", " •", " ·", " »"})
        if (text.ends_with(dash)) text.remove_suffix(dash.size());
    return text;
}

std::string without_titles(std::string_view name) {
    std::vector<std::string_view> words = words_of(name);
    while (words.size() > 2 && is_word_of(WordKind::title, words.front()))
        words.erase(words.begin());
    while (words.size() > 2 &&
           (is_word_of(WordKind::degree, words.back()) ||
            (is_word_of(WordKind::job, words.back()) && !is_word_of(WordKind::desk, words.back()))))
        words.pop_back();
    std::string joined;
    for (const std::string_view word : words)
        joined += (joined.empty() ? "" : " ") + std::string(word);
    return joined;
}

// "Kate23" may be one, "262588213843476" is an account's number.
bool looks_like_pen_name(std::string_view name) {
    const auto digits = std::ranges::count_if(name, [](char c) { return c >= '0' && c <= '9'; });
    return digits <= 4 && static_cast<std::size_t>(digits) * 2 <= name.size();
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
std::string in_title_case(const std::string& name) {
    bool lower = false;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_code_point(name, at);
        lower |= is_lower(c);
        letters += is_letter(c);
    }
    return lower || letters < 6 || name.find(' ') == name.npos ? name : to_title(to_lower(name));
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
            if (blank != text.npos &&
                is_listed(WordKind::join, text.substr(at + 1, blank - at - 1)))
                length = blank + 1 - at;
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
    const std::string_view tail = trimmed(line.substr(comma + 1));
    return before == 1 && behind >= 1 && behind <= 2 && !has_word_of(WordKind::degree, tail) &&
           !has_word_of(WordKind::job, tail) && !has_word_of(WordKind::desk, tail);
}

// "Jane Roe December 17, 2025" -> "Jane Roe"; a date alone leaves nothing.
std::string_view without_date(std::string_view line) {
    if (!may_hold_date(line)) return line;
    const std::optional<PrintedDate> date = find_date(line, {});
    if (!date) return line;
    const std::string_view before = line.substr(0, date->start); // "Jane Roe on ": cut_tail's
    const std::string_view behind = trimmed(line.substr(date->end));
    return !looks_like_person(trimmed(before)) && looks_like_person(behind) ? behind : before;
}

class NameReader {
  public:
    explicit NameReader(bool strict) : strict_(strict) {}

    void line(std::string_view text) {
        if (text.starts_with("http") || text.starts_with("www.")) return;
        text = trimmed(behind_posts_by(trimmed(text)));
        while (const std::size_t lead = byline_word(text)) {
            if (lead == text.size()) return;
            text = trimmed(text.substr(lead));
        }
        text = without_date(text);
        if (is_inverted(text)) {
            const std::size_t comma = text.find(',');
            part(std::string(trimmed(text.substr(comma + 1))) + " " +
                 std::string(text.substr(0, comma)));
            return;
        }
        const std::vector<std::string_view> parts = split(text);
        // "Morgan & Morgan" is one name: people are listed with first and last names.
        if (!strict_ && parts.size() == 2 && text.find(',') == text.npos &&
            std::ranges::all_of(
                parts, [](std::string_view each) { return words_of(trimmed(each)).size() == 1; })) {
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
        std::string_view text = trimmed(cut_tail(given));
        while (const std::size_t lead = byline_word(text)) {
            if (lead == text.size()) return false;
            text = trimmed(text.substr(lead));
        }
        if (text.empty()) return false;
        const std::string name = in_title_case(without_titles(text));
        if (name.empty() || name.size() > 80 || name.find('@') != name.npos ||
            name.find("://") != name.npos)
            return false;
        if (name == "Jr." || name == "Jr" || name == "III" || name == "II")
            return append_suffix(name);
        if (has_digit(name) && (strict_ || !looks_like_pen_name(name))) return false;
        if (is_word_of(WordKind::nobody, name)) return false;
        if (has_word_of(WordKind::desk, name)) return add(list_.desks, name);
        const bool person = looks_like_person(name);
        // Jobs, places and degrees stand behind the first name.
        if (has_word_of(WordKind::job, name) && (!first || strict_ || !person)) return false;
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
    NameList list_;
};

} // namespace

NameList read_names(std::string_view byline, bool strict) {
    NameReader reader(strict);
    for (std::size_t start = 0; start < byline.size();) {
        const std::size_t end = std::min(byline.find('\n', start), byline.size());
        reader.line(byline.substr(start, end - start));
        start = end + 1;
    }
    return reader.take();
}

} // namespace newshound
