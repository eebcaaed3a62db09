// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of every kind that a server takes, so that what goes wrong in any of them shows.
#pragma once

#include <cstddef>
#include <string>

namespace newshound::test {

// What to send: another kind for each number; one is malformed, one asks for what is not there. The
// last kind needs `serve --reconcile`. `word` is one plain word.
std::string mixed_request(std::size_t number, const std::string& word);

} // namespace newshound::test
