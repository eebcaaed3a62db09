// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/security_headers.hpp"

namespace newshound {

std::string content_policy(const std::vector<std::string>& framed_by) {
    std::string policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors";
    if (framed_by.empty()) policy += " 'none'";
    for (const std::string& origin : framed_by)
        policy += " " + origin;
    return policy;
}

Pairs security_headers() {
    return {
        {"Content-Security-Policy", content_policy({})},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "same-origin"}, // searches are nobody's business
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    };
}

} // namespace newshound
