// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/captures.hpp"

#include "common/schema/packing.hpp"

namespace newshound {

std::string pack_captures(const Captures& captures) {
    std::string bytes;
    pack_number(bytes, captures.count);
    pack_text(bytes, to_iso(captures.last));
    return bytes;
}

std::optional<Captures> unpack_captures(std::string_view bytes) {
    Unpacker in(bytes);
    const auto count = static_cast<unsigned>(in.number());
    const std::optional<Date> last = parse_iso_date(in.text());
    if (!last || !in.ok()) return std::nullopt;
    return Captures{count, *last};
}

} // namespace newshound
