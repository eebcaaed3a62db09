// SPDX-License-Identifier: GPL-3.0-or-later
// What the names of all members of an archive tell before any of them is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class MemberList {
  public:
    static constexpr std::uint64_t most_members = 1'000'000;
    static constexpr std::size_t most_bytes = 128u << 20; // of names of pages

    // False when there are too many: it is not taken.
    bool add(const std::string& member);
    // Behind the last one.
    void close();

    // Whether it is one of the parts of a saved page, by the name of a folder that it stands in
    // (companion_folder.hpp).
    bool is_part_of_page(std::string_view member) const;
    // Whether this member is JSON that tells of a page beside it, or of the package.
    bool is_about_others(const std::string& member) const;
    // A package of the Web Archive Collection Zipped: it has a description and WARC files.
    bool is_wacz() const { return has_description_ && has_warc_; }

  private:
    std::vector<std::string> pages_; // members named so, in descending order
    std::size_t bytes_ = 0;
    std::uint64_t count_ = 0;
    bool has_description_ = false;
    bool has_warc_ = false;
};

} // namespace newshound
