// SPDX-License-Identifier: GPL-3.0-or-later
// The article that a Xapian document stores, read so that damage is a value: Xapian checks no block
// when it reads, so a flipped bit on the disk shows here, in one article and not in the others.
#pragma once

#include "common/article/article.hpp"

#include <xapian.h>

#include <string>

namespace newshound {

// What becomes of a read that the system itself refuses (EIO). Perhaps it succeeds the next time,
// so nothing may be written upon it: a writer stops. An answer, and what looks for damage, goes on
// without the article.
enum class Refused { thrown, damage };

// All of it, what load_card gives, or the bytes for either. False where they are damaged, be it
// found by us or by Xapian; then nothing is given. Throws Xapian's other errors,
// DatabaseModifiedError first of all.
bool read_article(const Xapian::Document& document, Article& article,
                  Refused refused = Refused::thrown);
bool read_card(const Xapian::Document& document, Article& article,
               Refused refused = Refused::thrown);
bool read_data(const Xapian::Document& document, std::string& bytes,
               Refused refused = Refused::thrown);

} // namespace newshound
