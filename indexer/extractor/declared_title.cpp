// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared_title.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/page_words.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// What parts a title's crumbs and never a headline's own words.
constexpr auto bars = std::to_array<std::string_view>({" | ", " » ", " :: ", " › "});

constexpr std::size_t crumb_words = 3; // a crumb has no more, a headline behind it has more

std::string_view between(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

// "features / Poisoned at the source": sections are written small before a slash.
std::string_view without_path(std::string_view title) {
    const std::size_t slash = title.find(" / ");
    if (slash == title.npos || count_words(title.substr(0, slash)) > crumb_words) return title;
    const bool small =
        std::ranges::none_of(title.substr(0, slash), [](char c) { return c >= 'A' && c <= 'Z'; });
    return small && count_words(title.substr(slash + 3)) >= 2 ? title.substr(slash + 3) : title;
}

// "Poisoned at the source by DAVID ROE (03/06/00)"
std::string_view without_signature(std::string_view title) {
    const std::size_t open = title.rfind(" (");
    if (open != title.npos && open > 0 && title.ends_with(')')) {
        const std::string_view inner = title.substr(open + 2, title.size() - open - 3);
        const std::optional<PrintedDate> date = find_date(inner, {});
        if (date && date->start == 0 && date->end == inner.size()) title = title.substr(0, open);
    }
    const std::size_t by = title.rfind(" by ");
    if (by == title.npos || by == 0) return title;
    const std::string_view name = title.substr(by + 4);
    const bool capitals = std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals && count_words(name) >= 2 && count_words(name) <= 5 ? title.substr(0, by)
                                                                        : title;
}

// The one long part behind short ones: "UK | Politics | Minister resigns over the budget". A short
// one behind it is an author or the site.
bool is_behind_crumbs(const std::vector<std::string_view>& parts, std::size_t at) {
    const std::size_t words = count_words(parts[at]);
    return at > 0 && words > crumb_words && at + 2 >= parts.size() &&
           std::ranges::all_of(parts, [&](std::string_view part) {
               return part.data() == parts[at].data() || count_words(part) <= crumb_words;
           });
}

} // namespace

bool is_placeholder(std::string_view text) {
    return text.size() < 60 && is_page_word(letters_and_digits(text), PageWord::placeholder);
}

std::string headline_in(std::string_view title, const SiteNames& site) {
    title = without_signature(without_path(title));
    std::vector<std::string_view> parts = title_parts(title);
    const auto says_nothing = [&](std::string_view part) {
        return site.holds(part) || is_placeholder(part);
    };
    const std::size_t all = parts.size();
    const bool has_bar = std::ranges::any_of(
        bars, [&](std::string_view bar) { return title.find(bar) != title.npos; });
    while (!parts.empty() &&
           (says_nothing(parts.back()) || (parts.size() > 1 && site.holds_section(parts.back()))))
        parts.pop_back();
    while (!parts.empty() &&
           (says_nothing(parts.front()) || (parts.size() > 1 && site.holds_section(parts.front()))))
        parts.erase(parts.begin());
    if (parts.size() < 2) return parts.empty() ? std::string() : std::string(parts.front());
    for (std::size_t at = 1; at < parts.size() && has_bar; ++at)
        if (is_behind_crumbs(parts, at)) return std::string(parts[at]);
    // A bar parts the headline from sections and sites; a dash may be the headline's own.
    const std::string_view rest = between(parts.front(), parts.back());
    const std::size_t bar = rest.find(" | ");
    if (bar != rest.npos && count_words(rest.substr(0, bar)) >= 3)
        return std::string(rest.substr(0, bar));
    const std::string_view before = between(parts.front(), parts[parts.size() - 2]);
    if (parts.size() == all && count_words(parts.back()) <= 3 && count_words(before) >= 5)
        return std::string(before);
    return std::string(rest);
}

} // namespace newshound
