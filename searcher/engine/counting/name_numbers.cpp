// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/name_numbers.hpp"

#include <algorithm>
#include <functional>

namespace newshound {

NameNumbers::NameNumbers() : places_(1024) {}

void NameNumbers::number(std::span<const std::string_view> asked,
                         std::span<std::uint32_t> numbers) {
    while (2 * (names_.size() + asked.size()) >= places_.size())
        grow();
    const std::size_t mask = places_.size() - 1;
    hashes_.clear();
    for (const std::string_view name : asked) {
        hashes_.push_back(static_cast<std::uint32_t>(std::hash<std::string_view>()(name)));
        __builtin_prefetch(&places_[hashes_.back() & mask]);
    }
    for (const std::uint32_t hash : hashes_)
        if (const Place& place = places_[hash & mask]; place.number != none)
            __builtin_prefetch(&names_[place.number]);
    for (const std::uint32_t hash : hashes_)
        if (const Place& place = places_[hash & mask]; place.number != none)
            __builtin_prefetch(names_[place.number].data());
    for (std::size_t i = 0; i < asked.size(); ++i)
        numbers[i] = number_of(asked[i], hashes_[i]);
}

std::uint32_t NameNumbers::number_of(std::string_view name, std::uint32_t hash) {
    std::size_t at = hash & (places_.size() - 1);
    while (places_[at].number != none &&
           (places_[at].hash != hash || names_[places_[at].number] != name))
        at = (at + 1) & (places_.size() - 1);
    if (places_[at].number == none) {
        places_[at] = {hash, static_cast<std::uint32_t>(names_.size())};
        names_.push_back(kept(name));
    }
    return places_[at].number;
}

std::string_view NameNumbers::kept(std::string_view name) {
    constexpr std::size_t block = 64 * 1024;
    if (letters_.empty() || letters_.back().capacity() - letters_.back().size() < name.size())
        letters_.emplace_back().reserve(std::max(block, name.size()));
    std::string& letters = letters_.back();
    letters += name;
    return std::string_view(letters).substr(letters.size() - name.size());
}

void NameNumbers::grow() {
    std::vector<Place> old(4 * places_.size());
    old.swap(places_);
    for (const Place& each : old) {
        if (each.number == none) continue;
        std::size_t at = each.hash & (places_.size() - 1);
        while (places_[at].number != none)
            at = (at + 1) & (places_.size() - 1);
        places_[at] = each;
    }
}

void NameNumbers::finish() {
    places_ = {};
    hashes_ = {};
}

} // namespace newshound
