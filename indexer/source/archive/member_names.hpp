// SPDX-License-Identifier: GPL-3.0-or-later
// What members of an archive are called behind the '#' of its name: "pages.zip#1999/story.html".
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

namespace newshound {

// The same for the same members in the same order. Memory: some bytes a member.
class MemberNames {
  public:
    // The name in UTF-8 (bytes that are none as %E9), without "/" and "./" in front; "unnamed"
    // where nothing is left. Of members that would be called alike the second gets "#2" behind it,
    // and so on.
    std::string name_of(const std::string& member);

  private:
    std::unordered_map<std::uint64_t, std::uint64_t> times_; // that a name (its hash) was wanted
};

} // namespace newshound
