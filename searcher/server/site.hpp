// SPDX-License-Identifier: GPL-3.0-or-later
// What a server offers and how it stands in the web, as plain values that all its routes share.
#pragma once

#include "common/names/standing_corrections.hpp"
#include "common/original/original.hpp"
#include "searcher/value/synonyms.hpp"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace newshound {

// A database by the name under which it is asked; several paths are answered as one.
struct NamedArchive {
    std::string name;
    std::vector<std::string> paths;
    std::shared_ptr<const Synonyms> synonyms{};         // of every search; null = none
    std::shared_ptr<StandingCorrections> corrections{}; // of names; never null once serving
};

struct Site {
    std::string name = "Newshound";       // what readers see: on pages, in feeds, for browsers
    std::vector<NamedArchive> archives{}; // at least one; the first is asked where none is named
    std::string base_path{};              // "" or as in "/archive": in front of every own address
    std::string replay{};                 // in front of an article's address; "" = no such links
    ReadOriginal original{};              // gives pages as they were found; empty = none are given
    std::vector<std::string> languages = {"en", "de", "fr"}; // of the pages; the first by default
    std::vector<std::string> trusted_proxies{}; // addresses whose forwarded headers count; "unix"
    std::vector<std::string> allowed_origins{}; // that may read the API from a browser; "*" = all
    bool reconciles = false;                    // offers the Reconciliation Service API
    std::vector<std::string> api_keys{};        // one of them must be shown; none = open to all
    std::chrono::milliseconds time_limit{5000}; // of one search
    std::chrono::seconds max_age{0}; // answers may be reused unasked so long; 0 = ask each time
    std::size_t most_results = 1000; // of one answer; an export has no such bound
};

} // namespace newshound
