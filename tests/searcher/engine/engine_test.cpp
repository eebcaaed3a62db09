// SPDX-License-Identifier: GPL-3.0-or-later
// A reader beside a writer.
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/stored_article.hpp"
#include "searcher/answer/answer.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

void add(Xapian::WritableDatabase& database, const std::string& id) {
    Article article;
    article.title = "Harbour " + id;
    Xapian::Document document;
    document.add_posting("harbour", 1);
    document.set_data(store_article(article));
    document.add_value(number_of(Slot::article), id);
    document.add_value(number_of(Slot::version), sortable(1));
    database.add_document(document);
}

Xapian::WritableDatabase make_database(const std::string& path) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OPEN);
    database.set_metadata(std::string(metadata::format), std::to_string(database_format));
    database.set_metadata(std::string(metadata::analysis), std::to_string(analysis_version));
    return database;
}

// Overtakes the reader in the middle of an answer.
class Overtaking : public ResultSink {
  public:
    explicit Overtaking(Xapian::WritableDatabase& database) : database_(database) {}

    void begin(const Summary&) override {
        // The first one is removed; two commits later its reader's revision is gone.
        database_.delete_document(1);
        for (int commit = 0; commit < 4; ++commit) {
            for (int i = 0; i < 300; ++i)
                add(database_, "later");
            database_.commit();
        }
    }
    void take(const Result& result) override { titles.push_back(result.article.title); }
    void end() override { ended = true; }

    std::vector<std::string> titles;
    bool ended = false;

  private:
    Xapian::WritableDatabase& database_;
};

} // namespace

namespace {

const Query harbour{.op = Query::Op::words, .text = "harbour"};

} // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(ties_break_by_id_and_what_was_written_since_is_found) {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "archive.db").string();
    Xapian::WritableDatabase database = make_database(path);
    for (const char* id : {"c", "a", "b"})
        add(database, id);
    database.commit();
    Answerer archive({path});
    const Results found = archive.answer(harbour);
    BOOST_REQUIRE(found.results.size() == 3);
    BOOST_TEST(found.results[0].id == "a");
    BOOST_TEST(found.results[2].id == "c");
    add(database, "d");
    database.commit();
    BOOST_TEST(archive.answer(harbour).total == 4);
}

BOOST_AUTO_TEST_CASE(an_answer_goes_on_when_a_writer_overtakes_it) {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "archive.db").string();
    Xapian::WritableDatabase database = make_database(path);
    for (int i = 0; i < 50; ++i)
        add(database, std::to_string(100 + i));
    database.commit();
    Answerer archive({path});
    Overtaking sink(database);
    archive.answer(harbour, {.limit = no_limit}, {}, sink);
    BOOST_TEST(sink.ended);
    // The removed one is left out as soon as the old revision can't be read any more.
    BOOST_REQUIRE(sink.titles.size() >= 49);
    BOOST_TEST(sink.titles[sink.titles.size() - 49] == "Harbour 101");
    BOOST_TEST(sink.titles.back() == "Harbour 149");
}

BOOST_AUTO_TEST_SUITE_END()
