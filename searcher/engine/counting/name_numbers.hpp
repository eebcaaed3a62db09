// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for names: each different name once, in order of appearance.
//
// Loading a column asks this for millions of names, of which most are not in the processor's
// cache. So names are asked for in batches, and what a batch needs is fetched for all of it at
// once instead of one name waiting for the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class NameNumbers {
  public:
    NameNumbers();

    // The numbers of `asked`, new ones from size() on, into `numbers`.
    // REQUIRES: numbers.size() == asked.size().
    void number(std::span<const std::string_view> asked, std::span<std::uint32_t> numbers);

    std::size_t size() const { return names_.size(); }

    // The name of that number; lives as long as this, wherever that is moved.
    std::string_view operator[](std::uint32_t number) const { return names_[number]; }

    // Drops what only number() needs, which must not be called any more.
    void finish();

  private:
    static constexpr std::uint32_t none = UINT32_MAX;

    struct Place {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
    };

    std::vector<std::string_view> names_;
    std::deque<std::string> letters_; // of all names; none of these strings ever grows
    std::vector<Place> places_;       // open-addressed, a power of two
    std::vector<std::uint32_t> hashes_;

    std::uint32_t number_of(std::string_view name, std::uint32_t hash);
    std::string_view kept(std::string_view name);
    void grow();
};

} // namespace newshound
