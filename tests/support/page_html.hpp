// SPDX-License-Identifier: GPL-3.0-or-later
// A small news page as HTML, for tests that need many.
#pragma once

#include <string>

namespace newshound::test {

struct PageHtml {
    std::string title;
    std::string body;     // one paragraph; some sentences are added so that it reads as a story
    std::string url = {}; // canonical; "" = none
    std::string published = {}; // ISO 8601; "" = none
    std::string outlet = "The Lantern";
};

std::string page_html(const PageHtml& page);

} // namespace newshound::test
