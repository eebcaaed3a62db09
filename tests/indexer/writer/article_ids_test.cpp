// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "indexer/writer/article_ids.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

const std::string harbour = "https://one.example/harbour";

} // namespace

BOOST_AUTO_TEST_SUITE(article_ids)

BOOST_AUTO_TEST_CASE(an_article_is_found_by_its_id_and_by_any_spelling_of_its_address) {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "db").string();
    Writer writer(path);
    Article article;
    article.title = "Harbour opens";
    article.text = "Ships came to the harbour.";
    article.url = harbour;
    std::string id;
    const OutletRegistry outlets;
    writer.put(make_document(article, outlets), id);
    writer.commit();
    const Xapian::Database database(path);
    const std::pair<std::string, bool> table[] = {
        {id, true},
        {id + ".7", true}, // a version of it, there or not
        {"http://www.one.example/harbour/", true},
        {harbour + "?utm_source=x", true},
        {harbour + "/x", false},
        {"https://two.example/harbour", false},
        {"k3v9x2m4p7q1", false},
        {"harbour", false},
        {"", false},
    };
    for (const auto& [asked, is_found] : table) {
        const std::vector<std::string> ids = find_articles(database, asked);
        BOOST_TEST(ids.size() == (is_found ? 1u : 0u), asked);
        if (is_found && !ids.empty()) BOOST_TEST(ids[0] == id, asked);
    }
    BOOST_TEST(id_for(database, url_identity(url_key(harbour))) == id);
}

BOOST_AUTO_TEST_CASE(an_id_that_another_article_has_is_passed_over) {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase database((folder.path() / "db").string(), Xapian::DB_CREATE_OR_OPEN);
    const std::string identity = "url:one.example/harbour";
    BOOST_TEST(id_for(database, identity) == article_id(identity));
    Xapian::Document other;
    other.add_boolean_term(std::string(article_prefix) + article_id(identity));
    other.add_value(number_of(Slot::identity), "url:two.example/");
    database.add_document(other);
    BOOST_TEST(id_for(database, identity) == article_id(identity, 1));
}

BOOST_AUTO_TEST_SUITE_END()
