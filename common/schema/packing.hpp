// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and texts as compact bytes: the alphabet of values, metadata and stored articles.
//
// A number is a little-endian base-128 varint (as in Protocol Buffers, at most 10 bytes), a signed
// one zigzag-coded before; a text is its length and its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

void pack_number(std::string& bytes, std::uint64_t number);
void pack_signed(std::string& bytes, std::int64_t number);
void pack_text(std::string& bytes, std::string_view text);

// Reads in the order of packing. After damaged or missing bytes every further read gives 0 or "",
// and ok() is false. Texts are views into `bytes`.
class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number();
    std::int64_t signed_number();
    std::string_view text();
    // A count of things of which each takes at least one byte: never more than are left.
    std::size_t count();

    bool ok() const { return ok_; }
    bool at_end() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
    bool ok_ = true;
};

// A list of texts as one value: what facet slots and tables hold. "" for an empty list.
std::string pack_texts(const std::vector<std::string>& texts);
std::vector<std::string> unpack_texts(std::string_view bytes);

} // namespace newshound
