// SPDX-License-Identifier: GPL-3.0-or-later
// Character references that are left in values after HTML or JSON was decoded once.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// "Trump&#8217;s &amp; others" -> "Trump’s & others": numeric references and the names that news
// systems write (WHATWG HTML, section 13.5). Others stay as they are. Well-formed UTF-8 stays so.
std::string unescape_entities(std::string_view text);

} // namespace newshound
