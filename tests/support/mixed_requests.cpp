// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mixed_requests.hpp"

#include "tests/support/http_client.hpp"

#include <iterator>

namespace newshound::test {

std::string mixed_request(std::size_t number, const std::string& word) {
    const std::string targets[] = {
        "/api/v1/search?q=" + word,
        "/?q=" + word,
        "/api/v1/facets?facets=person,outlet,cites&q=" + word,
        "/api/v1/timeline?q=" + word,
        "/api/v1/search?format=atom&q=" + word + "&offset=" + std::to_string(number % 50),
        "/api/v1/suggest?q=" + word.substr(0, 1 + number % word.size()),
        "/api/v1/search?q=%28" + word, // malformed
        "/api/v1/export?limit=200&format=ndjson&q=" + word,
        "/api/v1/search?q=" + word.substr(0, 3) + "*&sort=newest",
        "/api/v1/quotes?q=by%3A" + word,
        "/coverage",
        "/api/v1/sources",
        "/article/nothing-" + std::to_string(number),
        "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22" + word + "%22%7D%7D",
    };
    return request_text("GET", targets[number % std::size(targets)]);
}

} // namespace newshound::test
