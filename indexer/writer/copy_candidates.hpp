// SPDX-License-Identifier: GPL-3.0-or-later
// Which stored documents are compared as near-copies: a bounded number, and whatever their order.
//
// Documents that share a band (near_copies.hpp) are. Some bands are those of a template, or of a
// story that a thousand papers print: where more than most_compared documents share one, each is
// compared with the band's leaders only. About every fourth document, drawn by the hash of its
// article's id and its text, leads at level 1, every fourth of these at level 2, and so on; the
// leaders of a band are those of its lowest level that no more than most_compared have. So what is
// compared depends on the documents alone, and copies that all share a band meet at its leaders.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>

namespace newshound {

inline constexpr Xapian::doccount most_compared = 64;

// The lowest level of the band that no more than most_compared documents have; 0 = all are compared
// with all.
unsigned comparing_level(const Xapian::Database& database, const std::string& band);

// Calls `visit` once for each document that is compared with that one, which has its article's id,
// text and fingerprint; for itself too where it stands. As symmetric as it sounds.
void each_candidate(const Xapian::Database& database, const Xapian::Document& document,
                    const std::function<void(Xapian::docid)>& visit);

// Gives the document the terms of the levels at which it leads, and no others. Whoever changes its
// article's id says so.
void set_leading_terms(Xapian::Document& document);

} // namespace newshound
