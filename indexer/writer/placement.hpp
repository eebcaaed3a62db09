// SPDX-License-Identifier: GPL-3.0-or-later
// Which article a page belongs to, where several pages give one address.
//
// Sections, app shells and careless templates let different stories declare one address. So the
// pages that declare an address, and are not known to have been fetched there, fall into groups:
// two are in one group when their texts are near-copies or the same, or when one file gave both,
// and groups that share a page are one. Pages fetched at the address are of its group however they
// differ. A group that is alone is the article of that address; of several each is known by the
// first of its files, in order of names, but the one with pages fetched there, which keeps it. So
// what is one article depends on the pages alone, not on the order in which they come.
#pragma once

#include "indexer/writer/article_document.hpp"

#include <xapian.h>

#include <string>
#include <vector>

namespace newshound {

// A standing article, and what it will be known by.
struct Renaming {
    std::string id;
    std::string identity;
};

struct Placement {
    std::string identity;            // of the article that the page belongs to
    std::vector<Renaming> renamings; // come first; several to one identity become one article
    bool apart = false;              // by the name of its file: others declare the same address
};

// Which articles a page may meet.
struct Meeting {
    std::vector<std::string> terms; // without a document of any of them it is an article by itself,
    std::string identity;           // known by that,
    std::string id;                 // of that id
};

Meeting meeting_of(const ArticleDocument& document);

// Where `document` belongs among the articles of `database`. Throws Xapian's errors.
Placement place(const Xapian::Database& database, const ArticleDocument& document);

} // namespace newshound
