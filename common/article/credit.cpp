// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/credit.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>
#include <string>

namespace newshound {
namespace {

// Where the first sign stands; npos = nowhere. "(c)" begins a line, elsewhere it counts a list.
std::size_t sign_in(std::string_view lower) {
    return lower.starts_with("(c)") ? 0 : std::min(lower.find("©"), lower.find("copyright"));
}

} // namespace

bool is_copyright_line(std::string_view line) {
    return sign_in(ascii_lower(line)) != line.npos;
}

std::string_view copyright_owner(std::string_view line) {
    constexpr std::string_view between = "0123456789 -,.:\n\t\r";
    const std::string lower = ascii_lower(line);
    const std::size_t sign = sign_in(lower);
    if (sign == lower.npos) return {};
    std::size_t at = sign;
    for (bool skipped = true; skipped;) {
        at = std::min(lower.find_first_not_of(between, at), lower.size());
        const std::string_view rest = std::string_view(lower).substr(at);
        skipped = false;
        for (const std::string_view word : {"©", "copyright", "(c)", "by ", "\xC2\xA0", "–"}) {
            if (skipped || !rest.starts_with(word)) continue;
            at += word.size();
            skipped = true;
        }
    }
    return at < line.size() ? line.substr(at) : trimmed(line.substr(0, sign));
}

} // namespace newshound
