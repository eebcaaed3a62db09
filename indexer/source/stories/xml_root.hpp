// SPDX-License-Identifier: GPL-3.0-or-later
// What an XML file is by its root element: many stories, or one.
//
// RSS 2.0 (RSS Advisory Board, "RSS 2.0 Specification"), RSS 1.0 (RSS-DEV, "RDF Site Summary 1.0"),
// Atom (RFC 4287); NewsML-G2 (a <newsMessage> holds items) and NITF (IPTC);
// ALTO (Library of Congress).
#pragma once

#include <string_view>

namespace newshound {

// The name of the root, without a prefix, of a file that starts so; "" when none stands there.
// Encodings in which markup is ASCII.
std::string_view xml_root(std::string_view start);

// The name, without a prefix, of the elements that are the stories of a file of many; "" when it is
// no such root.
std::string_view story_element(std::string_view root);

// Whether a file of that root is a story.
bool is_story_root(std::string_view root);

} // namespace newshound
