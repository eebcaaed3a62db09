// SPDX-License-Identifier: GPL-3.0-or-later
// What shares words with the first five rises among the first 200; nothing comes or goes.
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/stored_article.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/engine/second_look.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;

namespace {

constexpr unsigned articles = 260; // that hold "harbour"

// Article i holds "harbour" the less often the later it comes. The first ten, and every seventh,
// tell of a strike; as many others as all of these know nothing of a harbour.
struct Archive {
    Archive() : path((folder.path() / "db").string()) {
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
        for (unsigned i = 0; i < 2 * articles; ++i)
            add(database, i);
        database.set_metadata(std::string(metadata::format), std::to_string(database_format));
        database.set_metadata(std::string(metadata::analysis), std::to_string(analysis_version));
        database.commit();
    }

    static void add(Xapian::WritableDatabase& database, unsigned i) {
        Xapian::Document document;
        if (i < articles) document.add_term("harbour", articles + 10 - i);
        document.add_term("filler", i < articles ? i + 1 : articles);
        const bool tells = i < articles && (i < 10 || i % 7 == 0);
        if (tells) document.add_term("strike", 40);
        if (tells) document.add_term("dockers", 20);
        const std::string id = article_id(std::to_string(i));
        Article article;
        article.title = std::to_string(i);
        document.set_data(store_article(article));
        document.add_value(number_of(Slot::article), id);
        document.add_value(number_of(Slot::version), sortable(1));
        document.add_boolean_term(std::string(identity_prefix) + version_id(id, 1));
        database.add_document(document);
    }

    const test::TemporaryFolder folder;
    std::string path;
};

const Archive& archive() {
    static const Archive one;
    return one;
}

Results ask(const SearchRequest& request) {
    Answerer answerer({archive().path});
    return answerer.answer(read_query("harbour"), request);
}

std::vector<std::string> order(const SearchRequest& request) {
    std::vector<std::string> titles;
    for (const Result& each : ask(request).results)
        titles.push_back(each.article.title);
    return titles;
}

SearchRequest wanted(std::size_t offset, std::size_t limit, bool feedback = true) {
    return {.offset = offset, .limit = limit, .detail = Detail::card, .feedback = feedback};
}

} // namespace

BOOST_AUTO_TEST_SUITE(second_look)

BOOST_AUTO_TEST_CASE(what_is_like_the_first_rises) {
    const std::vector<std::string> before = order(wanted(0, 300, false));
    const std::vector<std::string> after = order(wanted(0, 300));
    BOOST_REQUIRE(before.size() == articles);
    const auto place = [](const std::vector<std::string>& titles, const char* title) {
        return std::ranges::find(titles, title) - titles.begin();
    };
    BOOST_TEST(place(before, "70") > 70); // its other words make it longer
    BOOST_TEST(place(after, "70") < 40);
    BOOST_TEST(place(after, "71") > place(before, "71"));
}

BOOST_AUTO_TEST_CASE(the_first_two_and_what_stands_behind_200_stay_and_none_is_lost) {
    std::vector<std::string> before = order(wanted(0, 300, false));
    std::vector<std::string> after = order(wanted(0, 300));
    for (std::size_t i = 0; i < articles; ++i)
        if (i < 2 || i >= second_look_hits) BOOST_TEST(before[i] == after[i]);
    std::ranges::sort(before);
    std::ranges::sort(after);
    BOOST_TEST(before == after, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(pages_join) {
    const std::vector<std::string> whole = order(wanted(0, 300));
    for (const std::size_t page : {1U, 7U, 30U, 199U, 200U}) {
        std::vector<std::string> pages;
        for (std::size_t at = 0; at < articles; at += page)
            std::ranges::move(order(wanted(at, page)), std::back_inserter(pages));
        BOOST_TEST(pages == whole, boost::test_tools::per_element());
    }
    BOOST_TEST(order(wanted(0, no_limit)) == whole, boost::test_tools::per_element());
    BOOST_TEST(order(wanted(5, no_limit)) ==
                   std::vector<std::string>(whole.begin() + 5, whole.end()),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(scores_never_rise_and_the_total_stays) {
    const Results found = ask(wanted(0, 300));
    BOOST_TEST(std::ranges::is_sorted(found.results, std::greater<>(), &Result::score));
    const Results page = ask(wanted(30, 10));
    BOOST_TEST(page.offset == 30U);
    BOOST_TEST(page.total == articles);
    BOOST_TEST(page.total_is_exact);
}

BOOST_AUTO_TEST_CASE(its_words_are_told_where_an_explanation_is_wanted) {
    SearchRequest request = wanted(0, 10);
    BOOST_TEST(ask(request).raised_by.empty());
    request.explain = true;
    const std::vector<std::string> words = ask(request).raised_by;
    BOOST_TEST(words.size() == 2U);
    BOOST_TEST(std::ranges::count(words, "strike") == 1);
    BOOST_TEST(std::ranges::count(words, "dockers") == 1);
}

BOOST_AUTO_TEST_CASE(other_orders_are_left_alone) {
    SearchRequest request = wanted(0, 300, false);
    request.sort = Sort::newest;
    const std::vector<std::string> before = order(request);
    request.feedback = true;
    BOOST_TEST(order(request) == before, boost::test_tools::per_element());
    request.sort = Sort::relevance;
    request.recency = 30;
    const Results by_time = ask(request);
    BOOST_REQUIRE(by_time.notes.size() == 1U);
    BOOST_TEST(by_time.notes[0].starts_with("--feedback is left out: "));
}

BOOST_AUTO_TEST_CASE(few_hits_and_removed_ones_do_no_harm) {
    const Xapian::Database database(archive().path);
    std::vector<Hit> hits = {{.document = 9'999, .score = 3}, {.document = 1, .score = 2}};
    BOOST_TEST(raise_alike(database, {}, hits).empty());
    hits.push_back({.document = 2, .score = 1});
    hits.push_back({.document = 8'888, .score = 1});
    raise_alike(database, {}, hits);
    BOOST_TEST(hits.size() == 4U);
    BOOST_TEST(hits[0].document == 9'999U);
    hits.clear();
    BOOST_TEST(raise_alike(database, {}, hits).empty());
}

BOOST_AUTO_TEST_SUITE_END()
