// SPDX-License-Identifier: GPL-3.0-or-later
// The stored versions of one article, put in the order of time that their readings tell.
//
// However the pages of an article are divided into runs and in whatever order they come, the same
// versions stand with the same numbers: each shows the page that had its text first, with the dates
// of the first of its own readings and the first of its files in order of names. Revisits
// (revisits.hpp) are readings without a file: none shows a text, and none is kept with a version.
#pragma once

#include "indexer/writer/article_document.hpp"
#include "indexer/writer/form_tables.hpp"
#include "indexer/writer/readings.hpp"
#include "indexer/writer/revisits.hpp"
#include "indexer/writer/writable_archive.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace newshound {

// What a page is to its article.
struct Told {
    bool is_new = false;   // not what its file told last, the same text and dates
    bool is_edit = false;  // a text that the article had not, or its file not last
    bool is_first = false; // the page that shows its text from now on
};

// Gathers what pages of one article tell, in time that does not grow with the number of its
// versions but by a search in memory, and arranges all of them once, by write(). Until then a
// document stands for each text, without its place among the versions. Throws Xapian's errors; one
// thread at a time. Neither `archive`, `forms` nor `revisits` is owned.
class Arrangement {
  public:
    // Reads all that stands of the article.
    Arrangement(WritableArchive& archive, FormTables& forms, const Revisits& revisits,
                const std::string& id);

    // Adds what that page tells.
    Told add(const ArticleDocument& page);
    // Stores a page that is the first of its text, with all that the writer gives.
    void show(const ArticleDocument& page);

    // The version's number of the document that stands for the text; 0 = it has none yet.
    unsigned number_of_text(std::uint64_t content) const;
    // Whether a document that stands for the text can't be read any more.
    bool is_damaged(std::uint64_t content) const;
    const std::string& story() const { return story_; } // as in Slot::story
    std::optional<std::int64_t> arrival() const { return arrival_; }

    // The file `old` is now called `name`.
    void rename_file(const std::string& old, const std::string& name);
    // The file is gone, and another one gives the text too.
    void drop_file(std::uint64_t content, const std::string& name);

    // Afterwards none is marked as superseded, and where another text stands before a version than
    // before, it tells nothing of what it changed.
    // REQUIRES: VersionStore::settle follows.
    void write();

    // When its pages were captured, as its readings and revisits tell: moment_of each.
    std::set<double> capture_moments() const;

  private:
    struct Standing {
        Xapian::docid docid = 0;
        Xapian::Document document;
        std::uint64_t content = 0;
        unsigned number = 0;
        std::string signature;
        bool taken = false; // by a version of the new order
    };
    struct Text {
        Xapian::docid docid = 0; // of its document, the first of several
        unsigned number = 0;     // its version
        bool is_damaged = false; // one of its documents is
        bool is_renewed = false; // another page shows it than before
        std::optional<StoredReading> first;
        std::string first_file; // in order of names
    };

    void note_texts();
    void note(const StoredReading& reading);
    std::vector<Standing> standing() const;
    std::vector<StoredReading> revisit_readings() const;
    Standing* take(std::uint64_t content);
    std::optional<std::uint64_t> text_before(const Standing& standing) const;
    Xapian::Document copied(std::uint64_t content, const Standing* own) const;
    void write(const TimedVersion& version, unsigned number, std::optional<std::uint64_t> before);

    WritableArchive& archive_;
    FormTables& forms_;
    const Revisits& revisits_;
    std::string id_;
    std::string story_;
    std::optional<std::int64_t> arrival_; // of the first of its versions
    std::vector<StoredReading> readings_;
    std::map<std::uint64_t, Text> texts_; // by content
    std::vector<Standing> standing_;      // by number, while they are arranged
};

// The readings of a stored version; none where revisits alone tell it.
std::vector<StoredReading> readings_of(const Xapian::Document& document);

} // namespace newshound
