// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/file_records.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

const std::string long_name = "archive/" + std::string(400, 'x') + ".html";

FileRecord record_of(const std::string& article) {
    FileRecord record;
    record.article = article;
    return record;
}

} // namespace

BOOST_AUTO_TEST_SUITE(file_records)

BOOST_AUTO_TEST_CASE(records_are_found_by_article_and_handed_over) {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "db").string();
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OPEN);
    FileRecords records(database);
    records.note("a/1.html", record_of("one"));
    records.note(long_name, record_of("one"));
    records.note("a/2.html", record_of("two"));
    records.note("a/3.html", record_of("one"));
    records.forget("a/3.html");
    using Names = std::vector<std::string>;
    BOOST_TEST((records.of_article("one") == Names{"a/1.html", long_name}));

    // Only those that name the article, whatever is asked.
    records.hand_over({"a/1.html", "a/2.html", "a/none.html"}, "one", "three");
    BOOST_TEST((records.of_article("one") == Names{long_name}));
    BOOST_TEST((records.of_article("two") == Names{"a/2.html"}));
    BOOST_TEST((records.of_article("three") == Names{"a/1.html"}));

    database.commit();
    KnownFiles known(path);
    BOOST_TEST(known.find(long_name).value().article == "one");
    BOOST_TEST(!known.find("a/3.html").has_value());
    BOOST_TEST(known.is_whole(record_of(""))); // skipped: there is nothing to be lost
    BOOST_TEST(!known.is_whole(record_of("one")));
}

BOOST_AUTO_TEST_SUITE_END()
