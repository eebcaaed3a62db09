// SPDX-License-Identifier: GPL-3.0-or-later
// Hits block by block are those of one large page, and a search ends when its time is up.
#include "common/article/date.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/stored_article.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/engine/counting/deadline.hpp"
#include "searcher/engine/hits/hit_stream.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace newshound;

namespace {

std::string id_of(const Xapian::Database& database, Xapian::docid document) {
    return database.get_document(document).get_value(number_of(Slot::article));
}

// 200 articles of some days of 2001, each with "harbour" one to four times; every tenth undated.
// A third tell of one of two stories.
class Shard {
  public:
    Shard(const std::string& path, unsigned seed) : database_(path, Xapian::DB_CREATE_OR_OPEN) {
        std::mt19937 random(seed);
        for (unsigned i = 0; i < 200; ++i)
            add(article_id(std::to_string(seed * 1000 + i)), random);
        database_.set_metadata(std::string(metadata::format), std::to_string(database_format));
        database_.set_metadata(std::string(metadata::analysis), std::to_string(analysis_version));
        database_.commit();
    }

  private:
    void add(const std::string& id, std::mt19937& random) {
        Article article;
        article.title = id;
        Xapian::Document document;
        document.add_term("harbour", 1 + random() % 4);
        document.add_boolean_term(std::string(identity_prefix) + version_id(id, 1));
        document.set_data(store_article(article));
        const auto set = [&](Slot slot, const std::string& value) {
            document.add_value(number_of(slot), value);
        };
        set(Slot::article, id);
        set(Slot::version, sortable(1));
        if (random() % 10 != 0) set(Slot::published, sortable(11'323 + random() % 30));
        set(Slot::indexed, sortable(20'000 + static_cast<double>(random() % 100) / 7));
        if (random() % 3 == 0) {
            const std::string story = random() % 2 == 0 ? "s1" : "s2";
            set(Slot::story, story);
            document.add_boolean_term("XSTORY:" + story);
        }
        database_.add_document(document);
    }

    Xapian::WritableDatabase database_;
};

struct Archive {
    Archive() {
        for (unsigned i = 0; i < 2; ++i) {
            paths.push_back((folder.path() / std::to_string(i)).string());
            Shard(paths.back(), i + 1);
        }
    }

    const test::TemporaryFolder folder;
    std::vector<std::string> paths;
};

std::vector<std::string> ids_of(const Results& results) {
    std::vector<std::string> ids;
    for (const Result& result : results.results)
        ids.push_back(result.id);
    return ids;
}

} // namespace

namespace {

const Query harbour{.op = Query::Op::words, .text = "harbour"};

} // namespace

BOOST_AUTO_TEST_SUITE(hit_stream)

BOOST_AUTO_TEST_CASE(blocks_are_one_page_in_every_order) {
    const Archive archive;
    for (const std::size_t shards : {1u, 2u}) {
        const std::vector<std::string> paths(archive.paths.begin(),
                                             archive.paths.begin() + static_cast<long>(shards));
        const OpenDatabase open = open_database(paths);
        Answerer answerer(paths);
        for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest, Sort::indexed}) {
            HitStream stream(open.all, Xapian::Query("harbour"), {.sort = sort, .words = 1}, 7);
            std::vector<std::string> streamed;
            for (auto hits = stream.next(); !hits.empty(); hits = stream.next())
                for (const Hit& hit : hits)
                    streamed.push_back(id_of(open.all, hit.document));
            const SearchRequest request{.sort = sort, .limit = 1000};
            const std::vector<std::string> page =
                ids_of(answerer.answer(phrase("", "harbour"), request));
            BOOST_TEST(page.size() == 200 * shards);
            BOOST_TEST(streamed == page, boost::test_tools::per_element());
            BOOST_TEST(stream.total() == 200 * shards);
        }
    }
}

BOOST_AUTO_TEST_CASE(all_results_are_streamed_collapsed_or_not) {
    const Archive archive;
    Answerer answerer({archive.paths[0]});
    for (const Copies copies : {Copies::show, Copies::collapse}) {
        SearchRequest request{.copies = copies, .limit = 1000};
        const Results page = answerer.answer(harbour, request);
        request.limit = no_limit;
        const Results all = answerer.answer(harbour, request);
        BOOST_TEST(ids_of(all) == ids_of(page), boost::test_tools::per_element());
        BOOST_TEST(all.total == page.total);
        BOOST_TEST(all.total_is_exact);
        request.offset = 10;
        BOOST_TEST(answerer.answer(harbour, request).results.size() + 10 == all.results.size());
    }
}

BOOST_AUTO_TEST_CASE(recency_raises_what_is_new) {
    const Archive archive;
    Answerer answerer({archive.paths[0]});
    SearchRequest request{.limit = 1000};
    request.recency = 0.01; // the last day alone
    const Results found = answerer.answer(harbour, request);
    BOOST_REQUIRE(found.results.size() == 200u);
    BOOST_TEST(found.total == 200u);
    const Results plain = answerer.answer(harbour, {.limit = 1000});
    BOOST_TEST(found.results[0].score > 1.9 * plain.results[50].score);
    BOOST_TEST(found.results[199].score <= plain.results[199].score * 1.001);
}

BOOST_AUTO_TEST_CASE(a_search_ends_with_its_time) {
    const Archive archive;
    const OpenDatabase open = open_database(archive.paths);
    const auto found = [&](const Deadline& deadline) {
        Xapian::Enquire enquire(open.all);
        enquire.set_query(deadline.limited(Xapian::Query("harbour")));
        return enquire.get_mset(0, 1000).size();
    };
    const Deadline far(Deadline::Clock::now() + std::chrono::hours(1));
    BOOST_TEST(found(far) == 400u);
    BOOST_TEST(!far.was_hit());
    Answerer answerer(archive.paths); // totals stay exact
    const Results limited = answerer.answer(harbour, {.time_limit = std::chrono::hours(1)});
    BOOST_TEST(limited.total == 400u);
    BOOST_TEST(limited.total_is_exact);
    const Deadline past(Deadline::Clock::now());
    BOOST_TEST(found(past) < 400u);
    BOOST_TEST(past.was_hit());
}

BOOST_AUTO_TEST_SUITE_END()
