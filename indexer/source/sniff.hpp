// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is by its first bytes, never by its name.
#pragma once

#include <cstddef>
#include <string_view>

namespace newshound {

// How many bytes sniffing looks at.
inline constexpr std::size_t sniffed_bytes = 4096;

// Why a file that starts so is no page: one of skip_reasons.hpp; "" = it may be one. `strict`
// asks for signs of HTML (WHATWG, MIME Sniffing Standard, section 7.1, and a few tags more) or of
// a story in XML;
// otherwise it is enough that nothing says that it is something else.
std::string_view sniff(std::string_view start, bool strict);

// Whether a file that starts so is a story in XML (stories/xml_root.hpp), which may have HTML's
// tags.
bool is_xml_story(std::string_view start);

// Whether a zip file that starts so is an archive of files, and no document or program that is kept
// in one (Office, EPUB, Java). REQUIRES: it starts as one.
bool is_zip_of_files(std::string_view start);

} // namespace newshound
