// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is by its first bytes, never by its name.
#pragma once

#include <cstddef>
#include <string_view>

namespace newshound {

// How many bytes sniffing looks at.
inline constexpr std::size_t sniffed_bytes = 4096;

// Why a file that starts so is no page: one of skip_reasons.hpp; "" = it may be one. `strict`
// asks for signs of HTML (WHATWG, MIME Sniffing Standard, section 7.1, and a few tags more);
// otherwise it is enough that nothing says that it is something else.
std::string_view sniff(std::string_view start, bool strict);

// Whether a zip file that starts so is an archive of files, and no document or program that is kept
// in one (Office, EPUB, Java). REQUIRES: it starts as one.
bool is_zip_of_files(std::string_view start);

} // namespace newshound
