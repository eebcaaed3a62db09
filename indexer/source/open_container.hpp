// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses who reads a container.
#pragma once

#include "indexer/source/container.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// By its name, or else by its first bytes; of a page or a text by these alone
// (export_container.hpp).
bool is_container(const std::string& path);

// What tells a container that was written on from one that was replaced: a hash of the first and
// the last bytes in front of `end`. 0 when they can't be read or the file is shorter.
std::uint64_t container_mark(const std::string& path, std::uint64_t end);

// How a container was when it was read last.
struct ContainerBefore {
    std::uint64_t end = 0;  // Container::whole_to
    std::uint64_t mark = 0; // container_mark in front of it
    bool has_texts = false; // Container::has_texts
};

struct OpenedContainer {
    std::unique_ptr<Container> container; // null = it is none, or with errno can't be opened
    bool replaces = false;                // it is read anew, though it was read before
};

// `file` as a source lists it. A WARC file goes on where reading ended before, where it begins as
// it did; any other begins. Of a page at most `limit` bytes are kept. `with_texts`: plain-text
// conversions of pages are pages, as they are in what was read so; what was read without them
// begins.
OpenedContainer open_container(const SourceItem& file, const std::optional<ContainerBefore>& before,
                               std::size_t limit, bool with_texts = false);

// Gives the page at `place`, which is what stands behind the '#' of its name, before any other.
// Null with errno when it can't be opened, or with errno 0 when `place` is none.
std::unique_ptr<Container> open_container_at(const SourceItem& file, std::string_view place,
                                             std::size_t limit);

} // namespace newshound
