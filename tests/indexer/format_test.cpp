// SPDX-License-Identifier: GPL-3.0-or-later
// Every database of a released format is read, searched and renewed by this program.
#include "common/schema/database.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/index_archive.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
namespace fs = std::filesystem;

namespace {

// A copy of the database of that format, to write to.
struct OldDatabase {
    test::TemporaryFolder folder;
    std::string path = (folder.path() / "db").string();

    explicit OldDatabase(int format) {
        fs::copy(test::source_path("tests/data/formats/" + std::to_string(format)), path);
    }

    std::vector<std::string> titles() const {
        std::vector<std::string> titles;
        const Xapian::Database database = open_database({&path, 1}).all;
        for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
            Article article;
            BOOST_TEST(load_article(database.get_document(*at).get_data(), article));
            BOOST_TEST(!article.text.empty());
            titles.push_back(article.title);
        }
        return titles;
    }

    // "found" or the exit status of a search.
    int search(const std::string& query) const {
        return test::run_program({{"search", query, "--database", path}}).status;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_AUTO_TEST_CASE(each_released_format_is_read_searched_and_renewed) {
    for (int format = 1; format <= database_format; ++format) {
        const OldDatabase old(format);
        const std::vector<std::string> titles = old.titles();
        BOOST_TEST(titles.size() == 3u);
        for (const char* query : {"election", "dusseldorf", "haus", "title:last", "lang:de",
                                  "outlet:lantern date:2019-10", "author:smith"})
            BOOST_TEST(old.search(query) == 0, query);
        IndexOptions options;
        options.database = old.path;
        BOOST_TEST(index_again(options, {}).renewed == 3u);
        BOOST_TEST((old.titles() == titles));
        BOOST_TEST(old.search("election dusseldorf") == 0);
    }
}

BOOST_AUTO_TEST_CASE(a_newer_format_is_refused_with_a_way_out) {
    const OldDatabase old(1);
    Xapian::WritableDatabase(old.path).set_metadata(std::string(metadata::format), "99");
    const test::Outcome outcome = test::run_program({{"search", "x", "--database", old.path}});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.find("newer than this program's") != std::string::npos, outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
