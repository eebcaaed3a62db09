// SPDX-License-Identifier: GPL-3.0-or-later
// What a browser is told of every answer: what a page may load, and that nothing is sniffed, framed
// or told to other sites.
#pragma once

#include "searcher/server/http/http.hpp"

#include <string>
#include <vector>

namespace newshound {

// The Content-Security-Policy: nothing from elsewhere, and in frames of these origins only ("*" =
// all).
std::string content_policy(const std::vector<std::string>& framed_by);

// For all answers of a server that don't say otherwise.
Pairs security_headers();

} // namespace newshound
