// SPDX-License-Identifier: GPL-3.0-or-later
// An archive folder and a database beside it, for tests of whole runs.
#pragma once

#include "common/schema/schema.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/index_archive.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <xapian.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace newshound::test {

// An archive folder, and a database beside it.
struct Archive {
    TemporaryFolder folder;

    void write(const std::string& name, const PageHtml& page) const {
        folder.write("archive/" + name, page_html(page));
    }
    std::string database() const { return (folder.path() / "db").string(); }
    IndexOptions options(unsigned threads = 2) const {
        IndexOptions options;
        options.database = database();
        options.paths = {(folder.path() / "archive").string()};
        options.threads = threads;
        return options;
    }
    Report index() const { return index_archive(options(), {}); }
    // A run over files of the folder in that order; a commit behind each `text_bytes`, if given.
    void index(const std::vector<std::string>& names, unsigned threads,
               std::uint64_t text_bytes = RunMemory().commit) const {
        IndexOptions run = options(threads);
        run.memory.commit = text_bytes;
        run.paths.clear();
        for (const std::string& name : names)
            run.paths.push_back((folder.path() / "archive" / name).string());
        index_archive(run, {});
    }
    Xapian::Database open() const { return joined(open_segments(database())); }

    // The titles of the newest versions, in order of documents.
    std::vector<std::string> titles() const {
        std::vector<std::string> titles;
        const Xapian::Database database = open();
        for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
            const Xapian::Document document = database.get_document(*at);
            std::set<std::string> terms(document.termlist_begin(), document.termlist_end());
            Article article;
            BOOST_TEST(load_article(document.get_data(), article));
            if (!terms.contains(std::string(superseded_term))) titles.push_back(article.title);
        }
        return titles;
    }
};

} // namespace newshound::test
