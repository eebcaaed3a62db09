// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/markup_repair.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace newshound {
namespace {

struct Insertion {
    std::size_t at = 0;
    std::string_view text;
};

bool is_ignored_case(std::string_view text, std::string_view lower) {
    return std::ranges::equal(text, lower, [](char a, char b) { return (a | ' ') == b; });
}

// Whether an href or src attribute has its '=' at `equals`.
bool is_address_at(std::string_view html, std::size_t equals) {
    constexpr auto names = std::to_array<std::string_view>({"href", "src"});
    return std::ranges::any_of(names, [&](std::string_view name) {
        return equals > name.size() &&
               static_cast<unsigned char>(html[equals - name.size() - 1]) <= ' ' &&
               is_ignored_case(html.substr(equals - name.size(), name.size()), name);
    });
}

// Where the mark is missing of the value that starts behind `quote`; npos when none is.
std::size_t missing_mark(std::string_view html, std::size_t quote) {
    constexpr std::size_t longest_address = 2000;
    const std::size_t end = std::min(html.find(html[quote], quote + 1), html.size());
    const std::string_view value = html.substr(quote + 1, end - quote - 1);
    const std::size_t close = value.find('>');
    if (close == value.npos || close > longest_address) return html.npos;
    const bool into_others = value.find("</", close) != value.npos;
    if (!into_others || value.substr(0, close).find('<') != value.npos ||
        value.starts_with("javascript:") || value.starts_with("data:"))
        return html.npos;
    return quote + 1 + close;
}

void find_missing_marks(std::string_view html, std::vector<Insertion>& found) {
    for (std::size_t at = html.find('='); at != html.npos && at + 1 < html.size();
         at = html.find('=', at + 1)) {
        const char quote = html[at + 1];
        if ((quote != '"' && quote != '\'') || !is_address_at(html, at)) continue;
        const std::size_t missing = missing_mark(html, at + 1);
        if (missing == html.npos) continue;
        found.push_back({missing, quote == '"' ? "\"" : "'"});
        at = missing;
    }
}

// The last comment, when nothing closes it.
void find_open_comment(std::string_view html, std::vector<Insertion>& found) {
    std::size_t start = html.npos; // found from the front: that is quicker than rfind
    for (std::size_t at = 0; (at = html.find("<!--", at)) != html.npos; ++at)
        start = at;
    if (start == html.npos || html.find("-->", start) != html.npos) return;
    // "<!--" in a script that runs to its own end, or past the last text, takes nothing away.
    const std::size_t line = html.find('\n', start);
    const std::size_t script = html.find("</script", start);
    if (line == html.npos || (script != html.npos && script < html.find("<script", start))) return;
    found.push_back({line, "-->"});
}

} // namespace

std::optional<std::string> repair_markup(std::string_view html) {
    std::vector<Insertion> found;
    find_missing_marks(html, found);
    find_open_comment(html, found);
    if (found.empty()) return std::nullopt;
    std::ranges::sort(found, {}, &Insertion::at);
    std::string result;
    std::size_t done = 0;
    for (const Insertion& each : found) {
        result += html.substr(done, each.at - done);
        result += each.text;
        done = each.at;
    }
    return result.append(html.substr(done));
}

} // namespace newshound
