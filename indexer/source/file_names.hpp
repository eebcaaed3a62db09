// SPDX-License-Identifier: GPL-3.0-or-later
// What a file seems to be by the end of its name.
#pragma once

#include <string>

namespace newshound {

// Ends in .html, .htm, .xhtml, .mhtml or .mht, each also .gz, in any case.
bool is_named_like_a_page(const std::string& path);

// Ends in .warc or .arc, each also .gz or .zst, in any case.
bool is_named_like_a_container(const std::string& path);

} // namespace newshound
