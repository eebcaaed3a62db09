// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign text and dates for XML answers: feeds, OpenSearch, SRU.
#pragma once

#include "common/article/date.hpp"

#include <string>
#include <string_view>

namespace newshound {

// For text and attribute values of XML 1.0: escaped, without the characters that it forbids.
std::string escape_xml(std::string_view text);

// <name>text</name>; "" where there is no text.
std::string xml_element(std::string_view name, std::string_view text);

// RFC 3339, as Atom wants it: "2019-10-17T21:14:05-04:00". What the page does not tell is at its
// least; an unknown offset is written as Z.
std::string rfc3339(const Date& date);

// RFC 822 with a year of four digits, as RSS wants it: "Thu, 17 Oct 2019 21:14:05 -0400".
std::string rfc822(const Date& date);

} // namespace newshound
