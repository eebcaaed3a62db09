// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/member_names.hpp"

#include "common/text/hash.hpp"
#include "indexer/source/root.hpp"

#include <string_view>

namespace newshound {

std::string MemberNames::name_of(const std::string& member) {
    std::string_view rest = member;
    for (bool is_at_start = false; !is_at_start;) {
        is_at_start = true;
        for (const std::string_view start : {"/", "./"}) {
            if (!rest.starts_with(start)) continue;
            rest.remove_prefix(start.size());
            is_at_start = false;
        }
    }
    const std::string plain = rest.empty() ? "unnamed" : name_in_utf8(std::string(rest));
    std::uint64_t& times = times_[hash64(plain)];
    if (++times == 1) return plain;
    for (;;) {
        std::string name = plain + "#" + std::to_string(times);
        if (times_.try_emplace(hash64(name), 1).second) return name;
        ++times;
    }
}

} // namespace newshound
