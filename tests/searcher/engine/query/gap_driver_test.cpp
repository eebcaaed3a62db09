// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/gap_driver.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

using Xapian::Query;

// So many documents that their list is in several pieces, one of them removed: each has the term
// "all", every tenth "tenth".
struct Archive {
    static constexpr unsigned documents = 3000;

    explicit Archive(bool with_gap = true) {
        const std::string path = folder.path() / "a.db";
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        for (unsigned i = 1; i <= documents; ++i) {
            Xapian::Document document;
            document.add_term("all");
            if (i % 10 == 0) document.add_term("tenth");
            for (unsigned j = 0; j < i % 400; ++j)
                document.add_posting("word", j + 1); // so that lengths take some bytes
            database.add_document(document);
        }
        database.commit();
        if (with_gap) database.delete_document(5);
        database.commit();
        open.all = Xapian::Database(path);
        open.shards = {open.all};
        open.about = {{path}};
        open.parts = {open.shards};
    }

    unsigned count(const Query& query) const {
        Xapian::Enquire enquire(open.all);
        enquire.set_query(without_gap_fault(query, open));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        return enquire.get_mset(0, documents, documents).size();
    }

    newshound::test::TemporaryFolder folder;
    OpenDatabase open;
};

} // namespace

BOOST_AUTO_TEST_SUITE(gap_driver)

BOOST_AUTO_TEST_CASE(a_term_of_all_documents_is_found_in_all_of_them) {
    const Archive archive;
    const Query all("all");
    const Query tenth("tenth");
    BOOST_TEST(archive.count(all) == 2999u);
    BOOST_TEST(archive.count(Query(Query::OP_OR, all, tenth)) == 2999u);
    BOOST_TEST(archive.count(Query(Query::OP_AND, all, tenth)) == 300u);
    BOOST_TEST(archive.count(Query(Query::OP_SCALE_WEIGHT, all, 0)) == 2999u);
    // As the parts of a question are put together.
    const Query guarded = without_gap_fault(all, archive.open);
    BOOST_TEST(archive.count(Query(Query::OP_AND_NOT, guarded, tenth)) == 2699u);
    BOOST_TEST(archive.count(Query(Query::OP_FILTER, tenth, guarded)) == 300u);
}

BOOST_AUTO_TEST_CASE(other_questions_stay_as_they_are) {
    const Archive archive;
    const Query tenth("tenth");
    BOOST_TEST(without_gap_fault(tenth, archive.open).get_description() == tenth.get_description());
    const Archive whole(false);
    BOOST_TEST(without_gap_fault(Query("all"), whole.open).get_description() ==
               Query("all").get_description());
    BOOST_TEST(whole.count(Query("all")) == 3000u);
}

BOOST_AUTO_TEST_SUITE_END()
