// SPDX-License-Identifier: GPL-3.0-or-later
// Which outlets and days to look at for coverage, as a plain value and as someone types it.
#pragma once

#include "common/error.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace newshound {

// The archive holds nothing of the outlet that is named.
struct UnknownOutlet : UsageError {
    using UsageError::UsageError;
};

struct CoverageRequest {
    std::string outlet{}; // any spelling or domain; "" = all outlets
    std::optional<std::int32_t>
        from{}; // day numbers, both included; absent = first or last article
    std::optional<std::int32_t> to{};
};

// `from` and `to` as ISO dates, of which a month or year means all its days; "" = absent. Throws
// UsageError, naming them with `dashes` in front: "--" on the command line.
CoverageRequest coverage_request(const std::string& outlet, const std::string& from,
                                 const std::string& to, const std::string& dashes = {});

} // namespace newshound
