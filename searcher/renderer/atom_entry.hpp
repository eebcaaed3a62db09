// SPDX-License-Identifier: GPL-3.0-or-later
// A result as an entry of an Atom feed (RFC 4287), the same wherever a feed is made, so that a
// reader who follows the archive on two ways knows it again: urn:newshound:article:ID.
#pragma once

#include "searcher/value/results.hpp"

#include <string>
#include <string_view>

namespace newshound {

// <entry> and all in it, UTF-8, with dc: (http://purl.org/dc/elements/1.1/) for outlet, language
// and date. `updated`: RFC 3339. `page`: where our own server shows the article; "" without one,
// and then the entry links to the original. `published` stands there only where the page tells the
// minute and the offset from UTC, which Atom demands; dc:date tells as much of it as is known.
std::string atom_entry(const Result& result, std::string_view updated, std::string_view page = {});

} // namespace newshound
