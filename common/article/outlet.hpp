// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a publication as a key: all its spellings meet in one.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// Letters and digits without case, accents, blanks, a leading "The" and a trailing ".com" (".net",
// ".org", ".co.uk" …): "The New-York Times", "new york times" and "NYTimes.com" give
// "newyorktimes", "newyorktimes", "nytimes". Never empty for a text with a letter or digit.
// Which keys belong to one outlet is the registry's knowledge, not this function's.
std::string outlet_key(std::string_view name);

// The host of a web address in lower case without "www.": "" when `address` has none.
std::string host_of(std::string_view address);

} // namespace newshound
