// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a record is what its digests say (WARC-Block-Digest, WARC-Payload-Digest).
#pragma once

#include "indexer/source/warc/record.hpp"

#include <string_view>

namespace newshound {

// Whether `digest`, as records write it ("sha1:" or "sha256:" and a number in base 32 of RFC 4648
// or in hexadecimal digits, in any case), is another than that of `bytes`. What can't be told is
// not wrong: other algorithms, numbers of another length.
bool is_wrong_digest(std::string_view digest, std::string_view bytes);

// Of a record that is whole: by the digest of its block, else by that of its payload, which is the
// body as it was sent or, as some programs count it, without chunks.
bool is_not_as_digested(const ArchivedRecord& record);

} // namespace newshound
