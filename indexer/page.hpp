// SPDX-License-Identifier: GPL-3.0-or-later
// One archived page as a source found it: bytes and what is known about where they came from.
#pragma once

#include "common/article/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace newshound {

struct Page {
    std::string path;         // file as named or relative to its root; shown to people, any bytes
    std::string bytes;        // the page, decompressed, in its own encoding
    std::string address;      // URL it was fetched from, where the container knows; "" = unknown
    std::string content_type; // HTTP Content-Type header, with charset; "" = unknown
    std::optional<Date> captured; // when it was fetched, where the container knows
    bool cut = false;             // more was there than was read: past a limit, or behind damage
    std::string beside{};         // what a file beside it tells of it, in JSON; "" = there is none
    std::vector<std::string> metadata{}; // what metadata records and lists tell of it, each in JSON
};

} // namespace newshound
