// SPDX-License-Identifier: GPL-3.0-or-later
// gzip for answers to clients that take it (RFC 9110, section 12.5.3). The server's room for zlib.
#pragma once

#include "searcher/server/http/http.hpp"

#include <string>
#include <string_view>

namespace newshound {

// Whether an Accept-Encoding header takes gzip: named, or "*", and not with q=0.
bool takes_gzip(std::string_view accept_encoding);

// Packs the body, or each piece as it comes, where the client takes it and it is text worth
// packing, and says so in Content-Encoding. Says in Vary that it might.
void compress(const HttpRequest& request, HttpResponse& response);

std::string gzip(std::string_view bytes);

} // namespace newshound
