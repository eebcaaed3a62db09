// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/schema.hpp"
#include "indexer/writer/edit_terms.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace newshound;

namespace {

Article with(std::string title, std::string text) {
    Article article;
    article.title = std::move(title);
    article.text = std::move(text);
    return article;
}

std::set<std::string> terms_of(const Xapian::Document& document) {
    return {document.termlist_begin(), document.termlist_end()};
}

std::string term(std::string_view field, const std::string& word) {
    return std::string(find_field(field)->prefix) + word;
}

} // namespace

BOOST_AUTO_TEST_SUITE(edit_terms)

BOOST_AUTO_TEST_CASE(what_went_and_what_came_is_found_by_its_words) {
    struct Row {
        const char* before;
        const char* after;
        const char* removed; // a word; "" = none was
        const char* added;
    };
    const Row rows[] = {
        {"ten men met in oslo", "ten women met in oslo", "men", "women"},
        {"ten men met", "ten men met in oslo", "", "oslo"},
        {"ten men met in oslo", "ten men met", "oslo", ""},
        {"nothing changed here", "nothing  changed\nhere", "", ""},
    };
    for (const auto& [before, after, removed, added] : rows) {
        Xapian::Document document;
        add_edit_terms(document, with("talks", before), with("talks", after));
        const std::set<std::string> terms = terms_of(document);
        BOOST_TEST(terms.contains(term("removed", removed)) == (*removed != '\0'), before);
        BOOST_TEST(terms.contains(term("added", added)) == (*added != '\0'), after);
        BOOST_TEST(!terms.contains(term("added", "talks")), after); // it stayed
        BOOST_TEST(!terms.contains(term("removed", "talks")), before);
    }
}

BOOST_AUTO_TEST_CASE(they_go_and_nothing_else_does) {
    Xapian::Document document;
    document.add_term("oslo");
    document.add_boolean_term(term("outlet", "tass"));
    const std::set<std::string> standing = terms_of(document);
    add_edit_terms(document, with("talks open", "in oslo"), with("talks end", "in rome"));
    BOOST_TEST(terms_of(document).size() > standing.size());
    remove_edit_terms(document);
    BOOST_TEST((terms_of(document) == standing));
}

BOOST_AUTO_TEST_SUITE_END()
