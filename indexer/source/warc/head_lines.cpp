// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/head_lines.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::uint64_t parse_length(std::string_view digits) {
    std::uint64_t length = 0;
    const char* end = digits.data() + digits.size();
    const auto [at, error] = std::from_chars(digits.data(), end, length);
    return !digits.empty() && error == std::errc() && at == end ? length : unknown_length;
}

HeadLines::HeadLines(std::string_view lines, Names names) {
    std::string* last = nullptr;
    while (!lines.empty()) {
        const std::string_view line = take_line(lines);
        if (line.starts_with(' ') || line.starts_with('\t')) {
            if (last) last->append(" ").append(trimmed(line));
            continue;
        }
        last = nullptr;
        const std::size_t colon = line.find(':');
        if (colon == line.npos) continue;
        std::string name(trimmed(line.substr(0, colon)));
        if (names == Names::lower_case) name = ascii_lower(name);
        const auto [at, is_new] = values_.emplace(std::move(name), std::string());
        if (!is_new) continue;
        at->second = trimmed(line.substr(colon + 1));
        last = &at->second;
    }
}

std::string_view HeadLines::operator[](std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace newshound
