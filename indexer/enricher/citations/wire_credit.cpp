// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/wire_credit.hpp"

#include "common/article/credit.hpp"
#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/citations/credit_words.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t longest_dateline = 160; // bytes
constexpr std::size_t longest_credit = 200;   // bytes of a line that only credits
constexpr std::size_t credit_lines = 4;       // that many last lines are looked at

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> all) {
    return std::ranges::find(all, text) != all.end();
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts,
                               [&](std::string_view each) { return text.starts_with(each); });
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (const std::string_view line = trimmed(text.substr(start, end - start)); !line.empty())
            lines.push_back(line);
        start = end + 1;
    }
    return lines;
}

constexpr std::string_view parting_signs = ",|-(:*&)";

bool may_end_before(std::string_view rest) {
    return rest.empty() || parting_signs.find(rest[0]) != rest.npos || rest[0] == '/' ||
           (rest[0] >= '0' && rest[0] <= '9') || starts_with_any(rest, {"·", "—", "–", "•"});
}

// Not behind a slash: "Anna Smith / AP" took a picture.
bool may_start_behind(std::string_view before) {
    if (ascii_lower(before).ends_with("the")) before = trimmed(before.substr(0, before.size() - 3));
    if (before.empty() || parting_signs.find(before.back()) != before.npos) return true;
    for (const std::string_view sign : {"·", "—", "–", "•"})
        if (before.ends_with(sign)) return true;
    return is_credit_word(before, CreditWord::lead);
}

// The agencies named in a few words of credit.
class Agencies {
  public:
    Agencies(const OutletRegistry& outlets, std::string_view text) : text_(text) {
        for (const OutletName& each : outlets.names_in(text))
            if (each.outlet->kind == OutletKind::agency) found_.push_back(each);
    }

    std::string any() const { return found_.empty() ? "" : found_.front().outlet->name; }
    std::string at_start() const {
        return !found_.empty() && found_.front().start == 0 ? any() : "";
    }
    // Whose the words are that begin with it: "AFP. All rights reserved."
    std::string owner() const {
        if (found_.empty()) return "";
        const std::string_view before = text_.substr(0, found_.front().start);
        return is_any_of(before, {"", "The ", "the ", "THE "}) ? any() : "";
    }
    // The words are nothing but the agency's name, with "The" at most.
    std::string alone() const {
        if (found_.size() != 1) return "";
        const std::string_view before = text_.substr(0, found_.front().start);
        return is_any_of(before, {"", "The ", "the "}) && found_.front().end == text_.size() ? any()
                                                                                             : "";
    }
    // As a byline's last part: "Anna Smith, Associated Press", "AFP".
    std::string at_end() const {
        if (found_.empty() || found_.back().end != text_.size()) return "";
        const Outlet& outlet = *found_.back().outlet;
        const std::string_view before = trimmed(text_.substr(0, found_.back().start));
        const bool parted = before.empty() || before.find_last_of(",|/-(") == before.size() - 1 ||
                            before.ends_with(" The") || before.ends_with(" the") ||
                            before == "The" || is_credit_word(before, CreditWord::lead);
        return parted && !(outlet.ambiguous && !before.empty()) ? outlet.name : "";
    }
    // Set apart by signs on both sides, or before "Staff", "Writer" and the like.
    std::string parted() const {
        for (const OutletName& each : found_) {
            const std::string_view before = trimmed(text_.substr(0, each.start));
            const std::string_view rest = trimmed(text_.substr(each.end));
            const bool alone = before.empty() && rest.empty();
            if (starts_with_credit_word(rest, CreditWord::role) ||
                (may_start_behind(before) && may_end_before(rest) &&
                 (!each.outlet->ambiguous || alone)))
                return each.outlet->name;
        }
        return {};
    }

  private:
    std::string_view text_;
    std::vector<OutletName> found_;
};

// What follows a dateline's agency: a dash is sure, other signs end sentences too.
bool is_dash(std::string_view rest) {
    rest = trimmed(rest);
    return starts_with_any(rest, {"-", "–", "—", "―", ":", "."});
}

// "LONDON, May 3 ": capitals, and no small letters but those of the month.
bool is_in_capitals(std::string_view place) {
    const std::size_t end = std::min(place.find(','), place.size());
    bool capital = false;
    for (std::size_t at = 0; at < end;) {
        const char32_t letter = next_code_point(place, at);
        if (is_lower(letter)) return false;
        capital |= is_upper(letter);
    }
    return capital;
}

// "Newcastle upon Tyne", "Stratford-upon-Avon": the small word of a place's name. A name's part
// in front of a hyphen and a small letter is a word of its own, and the hyphen too.
bool joins_capitals(const TokenizedText& text, std::size_t word) {
    std::size_t before = word;
    while (before > 0 && text[before - 1] == "-")
        --before;
    if (before == 0 || !is_capitalised(text.tokens[before - 1])) return false;
    const std::string_view small = text[word];
    if (std::size_t at = small.find('-') + 1; at != 0)
        return at < small.size() && is_upper(next_code_point(small, at));
    return word + 1 < text.tokens.size() && is_capitalised(text.tokens[word + 1]);
}

// "Rio de Janeiro, 3 de mayo ", "By Ann Lee LONDON ", "": where and when, and no sentence. Of
// scripts without capitals a few signs.
bool may_be_place(std::string_view before) {
    constexpr std::size_t most_words = 8;
    constexpr std::size_t longest_small = 3; // letters: "de", "mai"
    constexpr std::size_t most_signs = 12;
    const TokenizedText text = tokenize(before);
    if (text.tokens.size() > 2 * most_words || code_point_count(before) > longest_dateline / 2)
        return false;
    std::size_t words = 0;
    std::size_t signs = 0;
    bool joined = false; // by a longer small word, of which names have one
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        if (text.tokens[i].punctuation || text.tokens[i].digit) continue;
        std::size_t at = 0;
        const char32_t first = next_code_point(text[i], at);
        const std::size_t length = code_point_count(text[i]);
        const bool month = i > 0 && (text.tokens[i - 1].digit || text[i - 1] == "de");
        if (is_lower(first) && length > longest_small && !month &&
            (joined || !joins_capitals(text, i)))
            return false;
        joined |= is_lower(first) && length > longest_small && !month;
        if (!is_lower(first) && !is_upper(first)) signs += length;
        ++words;
    }
    return words <= most_words && signs <= most_signs;
}

std::uint32_t kinds_of(std::string_view name, const NameLists& lists) {
    const TokenizedText words = tokenize(name);
    return lists.kinds(words, 0, words.tokens.size());
}

// "SAN SALVADOR, May 3 ": a place that lists know, in capitals.
bool is_listed_place(std::string_view dateline, const NameLists& lists) {
    const std::string_view place = trimmed(dateline.substr(0, dateline.find(',')));
    return is_in_capitals(place) &&
           (kinds_of(place, lists) & (city | large_city | country | region));
}

// "(Northwire) -" behind a place: one to three capitalised words that are nothing else: no place,
// no month, and no outlet of a list, as those that are agencies have been looked for.
std::string unlisted_agency(std::string_view words, const OutletRegistry& outlets,
                            const NameLists& lists) {
    const TokenizedText text = tokenize(words);
    if (text.tokens.empty() || text.tokens.size() > 3 || outlets.find(words)) return {};
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const Token& token = text.tokens[i];
        const bool note = is_credit_word(text[i], CreditWord::note);
        if (!is_capitalised(token) || token.punctuation || token.digit || note ||
            token.end - token.begin < 3)
            return {};
    }
    constexpr std::uint32_t other = city | large_city | country | region | month | nationality;
    return kinds_of(words, lists) & other ? std::string() : std::string(words);
}

// "PARIS (Reuters) -", "MOSCOW, May 3 /TASS/.", "(dpa/lnw) -"
std::string of_dateline(std::string_view line, const OutletRegistry& outlets,
                        const NameLists& lists) {
    const std::string_view head = utf8_prefix(line, longest_dateline);
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'/', '/'}}) {
        const std::size_t start = head.find(open);
        if (start == head.npos) continue;
        const std::size_t end = head.find(close, start + 1);
        if (end == head.npos) continue;
        const std::string agency =
            Agencies(outlets, head.substr(start + 1, end - start - 1)).at_start();
        const std::string_view place = head.substr(0, start);
        if (!agency.empty() && may_be_place(place) &&
            (is_dash(head.substr(end + 1)) || is_in_capitals(place)))
            return agency;
        if (open == '(' && is_listed_place(place, lists) && is_dash(head.substr(end + 1)) &&
            head[end + 1] == ' ')
            return unlisted_agency(head.substr(start + 1, end - start - 1), outlets, lists);
    }
    return {};
}

// "By The Associated Press" or the name alone in a line of its own.
std::string of_first_line(std::string_view line, const OutletRegistry& outlets) {
    if (line.size() > longest_credit / 2) return {};
    const Agencies agencies(outlets, line);
    if (is_credit_word(line.substr(0, line.find(' ')), CreditWord::lead)) return agencies.at_end();
    return agencies.alone();
}

// "(AFP/dpa)" or "— Reuters" at the end of the last line.
std::string of_signature(std::string_view line, const OutletRegistry& outlets) {
    if (line.ends_with(')')) {
        const std::size_t open = line.rfind('(');
        if (open == line.npos || line.size() - open > 60) return {};
        return Agencies(outlets, line.substr(open + 1, line.size() - open - 2)).at_start();
    }
    for (const std::string_view dash : {"— ", "– ", "-- ", "- "}) {
        const std::size_t at = line.rfind(dash);
        if (at == line.npos || line.size() - at > 60) continue;
        return Agencies(outlets, line.substr(at + dash.size())).alone();
    }
    return {};
}

// "© 2019 AFP", "Copyright 2019 The Associated Press. All rights reserved.", "Quelle: dpa"
std::string of_last_lines(const std::vector<std::string_view>& lines,
                          const OutletRegistry& outlets) {
    const std::size_t first = lines.size() > credit_lines ? lines.size() - credit_lines : 0;
    for (std::size_t i = lines.size(); i-- > first;) {
        const std::string_view line = lines[i];
        if (line.size() > longest_credit) continue;
        // How Reuters signs its stories.
        if (starts_with_any(line, {"(Reporting by", "Reporting by"}) &&
            line.find("diting by") != line.npos)
            return outlets.display_name("Reuters");
        const std::string agency =
            is_copyright_line(line) ? Agencies(outlets, copyright_owner(line)).owner()
            : starts_with_credit_word(line, CreditWord::label) ? Agencies(outlets, line).any()
                                                               : Agencies(outlets, line).alone();
        if (!agency.empty()) return agency;
    }
    return {};
}

// "By ANNA SMITH, Associated Press Writer", "Reuters | 3 May 2019", "PTI", "Von A. Smith (dpa)".
std::string of_byline(std::string_view line, const OutletRegistry& outlets) {
    if (holds_credit_word(line, CreditWord::picture)) return {};
    return Agencies(outlets, line).parted();
}

// What the extractor found beside the text.
std::string of_credit_line(const Article& article, const OutletRegistry& outlets) {
    for (const Found& each : article.found) {
        if (each.field != credit_field) continue;
        const std::string_view line = each.value;
        return is_copyright_line(line) ? Agencies(outlets, copyright_owner(line)).owner()
                                       : of_byline(line, outlets);
    }
    return {};
}

} // namespace

std::string wire_credit(const Article& article, const OutletRegistry& outlets,
                        const NameLists& lists) {
    const std::string_view text = article.text;
    const std::vector<std::string_view> lines = lines_of(text);
    for (std::size_t i = 0; i < std::min<std::size_t>(2, lines.size()); ++i) {
        if (std::string agency = of_dateline(lines[i], outlets, lists); !agency.empty())
            return agency;
        if (std::string agency = of_first_line(lines[i], outlets); !agency.empty()) return agency;
    }
    for (const std::string& author : article.authors)
        if (std::string agency = Agencies(outlets, author).at_end(); !agency.empty()) return agency;
    if (!lines.empty()) {
        if (std::string agency = of_last_lines(lines, outlets); !agency.empty()) return agency;
        if (std::string agency = of_signature(lines.back(), outlets); !agency.empty())
            return agency;
    }
    return of_credit_line(article, outlets);
}

} // namespace newshound
