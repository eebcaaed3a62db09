// SPDX-License-Identifier: GPL-3.0-or-later
// Where a web archive shows a page: the Wayback Machine, OpenWayback and pywb take addresses of one
// form.
#pragma once

#include "common/article/article.hpp"

#include <string>
#include <string_view>

namespace newshound {

// `prefix`, as in "https://web.archive.org/web/", the time of capture as 14 digits in UTC and a
// slash, as far as it is known ("20190310"; none: any time), and the address where the page was
// found, else the one that it declares. "" when neither is an http(s) address,
// or there is no prefix.
std::string replay_address(std::string_view prefix, const Article& article);

} // namespace newshound
