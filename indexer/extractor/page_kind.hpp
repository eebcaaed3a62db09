// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page is an article at all: why not, in words for the report.
//
// When in doubt it is one: a page is never turned away for being short or having a dull title, nor
// for telling robots to stay away.
#pragma once

#include "indexer/extractor/page_reading.hpp"

#include <string>
#include <string_view>

namespace newshound {

// Whether it is no text of any kind: a PDF, an image, an archive …, or full of control characters.
bool is_binary(std::string_view bytes);

// "not HTML" for bytes that hold no tag, or that are a PDF, an image, an archive …; "" otherwise.
std::string kind_of_bytes(std::string_view bytes);

// "empty", "error page", "consent wall", "redirect", "index page", or "" for an article. REQUIRES:
// reading.body is what main_text found.
std::string kind_of_page(const PageReading& reading);

} // namespace newshound
