// SPDX-License-Identifier: GPL-3.0-or-later
// How SRU says no.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace newshound {

// Why a request is refused: a number of the SRU diagnostics list ("info:srw/diagnostic/1/10").
struct SruDiagnostic : std::runtime_error {
    SruDiagnostic(int its_code, std::string its_details, const char* message)
        : std::runtime_error(message), code(its_code), details(std::move(its_details)) {}

    int code;
    std::string details;
};

} // namespace newshound
