// SPDX-License-Identifier: GPL-3.0-or-later
// The request target of HTTP (RFC 9112, section 3.2, origin and absolute form) taken apart, and put
// together.
#pragma once

#include "searcher/server/http/http.hpp"

#include <string>
#include <string_view>

namespace newshound {

// Fills path and parameters, and of the absolute form the header "host". False for what we refuse:
// another form, a bad percent escape, a NUL
// or control character, ill-formed UTF-8, a ".." segment, more than 200 parameters.
// In parameters '+' is a blank (application/x-www-form-urlencoded, WHATWG URL).
bool parse_target(std::string_view target, HttpRequest& request);

// The body of an application/x-www-form-urlencoded request; refused as parameters are.
bool parse_form(std::string_view body, Pairs& form);

// Percent-encodes all but unreserved characters (RFC 3986, section 2.3).
std::string encode_component(std::string_view text);

// "a=1&b=two%20words"; "" for none.
std::string encode_query(const Pairs& parameters);

} // namespace newshound
