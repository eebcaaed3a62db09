// SPDX-License-Identifier: GPL-3.0-or-later
// The stored versions of one article, put in the order of time that their readings tell.
//
// However the pages of an article are divided into runs and in whatever order they come, the same
// versions stand with the same numbers: each shows the first page that had its text, with the dates
// of the first of its own readings and the first of its files in order of names.
#pragma once

#include "indexer/writer/article_document.hpp"
#include "indexer/writer/form_tables.hpp"
#include "indexer/writer/readings.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// Changes are gathered, and written by write(). Throws Xapian's errors; one thread at a time.
// Neither `database` nor `forms` is owned.
class Arrangement {
  public:
    Arrangement(Xapian::WritableDatabase& database, FormTables& forms, const std::string& id);

    // Adds what that page tells, which `run` read: a number, higher than of the runs before. False
    // when it is what its file told last, the same text and dates. The page must live until
    // write().
    bool add(ArticleDocument& page, unsigned run);
    // Whether the page is stored: none of those that stand had its text earlier. It then needs all
    // that the writer gives, before write().
    bool shows_page() const;

    // The file `old` is now called `name`.
    void rename_file(const std::string& old, const std::string& name);
    // The file is gone, and another one gives the text too.
    void drop_file(std::uint64_t content, const std::string& name);

    // Gives the number of versions. None is marked as superseded then, and where another text
    // stands before it than before, none tells what it changed.
    // REQUIRES: VersionStore::settle follows.
    std::size_t write();

  private:
    struct Standing {
        Xapian::docid docid = 0;
        Xapian::Document document;
        std::uint64_t content = 0;
        unsigned number = 0;
        std::string signature;
        bool taken = false; // by a version of the new order
    };

    Standing* take(std::uint64_t content);
    std::optional<std::uint64_t> text_before(const Standing& standing) const;
    bool is_of_page(std::uint64_t content) const;
    Xapian::Document copied(std::uint64_t content, const Standing* own);
    void write(const TimedVersion& version, unsigned number, std::optional<std::uint64_t> before);

    Xapian::WritableDatabase& database_;
    FormTables& forms_;
    std::string id_;
    std::vector<Standing> standing_; // by number
    std::vector<StoredReading> readings_;
    const ArticleDocument* page_ = nullptr; // the new one
    bool shows_page_ = false;
    bool page_taken_ = false;
};

// The readings of a stored version; at least one.
std::vector<StoredReading> readings_of(const Xapian::Document& document);

} // namespace newshound
