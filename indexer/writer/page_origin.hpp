// SPDX-License-Identifier: GPL-3.0-or-later
// Which file gave a version of an article its page, as the database tells it; whoever opens that
// file decides for himself whether it may be opened and is still the same.
#pragma once

#include "common/article/article.hpp"

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newshound {

struct PageOrigin {
    std::string id;           // of the version: "k3v9x2m4p7q1.2"
    std::string file;         // its name from a root's label on, as `file` in results
    std::uint64_t bytes_hash; // page_hash of what was read of the file last
    // Why the file no longer holds the page of this version, a part of a line; "" = it did when it
    // was read last.
    std::string stale;
    // Full paths at which the file may be, as the database says: of labels that its name begins
    // with, the longest first; each with its folder in front, which may be anything.
    std::vector<std::string> paths;
    Article card; // of the version: what load_card gives
};

// `name` is an id, with a version or for the newest, the address of an article, or a file as
// results name it, which stands for the newest version that it gave. Nothing when there is none.
// Throws Xapian's errors.
std::optional<PageOrigin> find_page_origin(const Xapian::Database& database,
                                           const std::string& name);

} // namespace newshound
