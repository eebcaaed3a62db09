// SPDX-License-Identifier: GPL-3.0-or-later
// Pages saved as MHTML (RFC 2557): a mail message whose parts are a page and what it shows.
#pragma once

#include "indexer/page.hpp"

#include <string_view>

namespace newshound {

// Whether a file that starts so is a message with the headers of MIME (RFC 2045).
bool is_mhtml(std::string_view start);

// Puts the page that the message holds in the place of its bytes: its first part that is HTML, or
// the one at the address that the message names; quoted-printable and base64 are decoded. Content
// type, address and time of saving are taken from its headers where `page` has none. `page.cut`
// stays set only where the part is not whole. False when it holds no page: nothing changes.
// REQUIRES: is_mhtml(page.bytes).
bool unpack_mhtml(Page& page);

} // namespace newshound
