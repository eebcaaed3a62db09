// SPDX-License-Identifier: GPL-3.0-or-later
// What a crawler writes beside a page in a metadata record (ISO 28500, section 6.6): lines of
// names and values (application/warc-fields: Heritrix, Nutch), or JSON (Media Cloud's
// story-indexer keeps there what the feed told of a story).
#pragma once

#include "indexer/source/warc/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// Of more bytes none is read.
inline constexpr std::size_t most_metadata_bytes = 1u << 20;
// Of one page, in front of it and behind it; requests among them count.
inline constexpr std::size_t most_beside_page = 8;

// Whether it is a record that may stand between a page and what is told of it.
bool may_stand_beside(const RecordHead& head);

// Whether such a record is about that of the page: it refers to it (WARC-Refers-To,
// WARC-Concurrent-To), or both to a third; one that refers to none is by its address.
bool is_about(const RecordHead& beside, const RecordHead& page);

// Whether it tells in a way that is read.
bool tells(const RecordHead& head);

// The same as an object of JSON in one line; "" where it is none. REQUIRES: tells(head).
std::string metadata_json(const RecordHead& head, std::string_view block);

} // namespace newshound
