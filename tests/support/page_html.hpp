// SPDX-License-Identifier: GPL-3.0-or-later
// Small news pages as HTML, for tests that need many.
#pragma once

#include "tests/support/run_program.hpp"

#include <string>
#include <utility>
#include <vector>

namespace newshound::test {

struct PageHtml {
    std::string title;
    std::string body;     // one paragraph; some sentences are added so that it reads as a story
    std::string url = {}; // canonical; "" = none
    std::string published = {}; // ISO 8601; "" = none
    std::string outlet = "The Lantern";
};

std::string page_html(const PageHtml& page);

// Writes each story so many times, told apart by the number in its headline, and returns the
// folder of the pages.
std::string write_stories(const TemporaryFolder& folder,
                          const std::vector<std::pair<std::string, int>>& stories);

} // namespace newshound::test
