// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of a large archive are gathered, and when.
#include "common/names/name_table.hpp"
#include "common/schema/facet_terms.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

// "Ann" in one document, "Ben" in two …
Xapian::WritableDatabase archive_of(const std::vector<std::string>& people) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (std::size_t last = 0; last < people.size(); ++last) {
        Xapian::Document document;
        for (std::size_t i = last; i < people.size(); ++i)
            document.add_boolean_term(value_term(*find_field("person"), people[i]));
        database.add_document(document);
    }
    return database;
}

std::string people_in(const Xapian::Database& database, std::size_t most) {
    const ArchiveNames names = names_in(database, most);
    std::string text;
    for (const NameCount& each : names.front())
        text += each.name + " " + std::to_string(each.documents) + "; ";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(name_table)

BOOST_AUTO_TEST_CASE(of_too_many_names_those_of_most_documents_are_taken) {
    const Xapian::WritableDatabase database = archive_of({"Ann", "Ben", "Cleo", "Dan"});
    BOOST_TEST(people_in(database, SIZE_MAX) == "Ann 1; Ben 2; Cleo 3; Dan 4; ");
    BOOST_TEST(people_in(database, 4) == "Ann 1; Ben 2; Cleo 3; Dan 4; ");
    BOOST_TEST(people_in(database, 2) == "Cleo 3; Dan 4; ");
    BOOST_TEST(people_in(database, 0) == "");
}

BOOST_AUTO_TEST_CASE(a_large_archive_gathers_its_names_when_many_are_new) {
    const struct {
        std::uint64_t behind, documents;
        bool is_due;
    } table[] = {{0, 100, false},
                 {1, 100, true},
                 {1, 20'000, true},
                 {1, 1'000'000, false},
                 {19'999, 1'000'000, false},
                 {20'000, 1'000'000, true}};
    for (const auto& each : table)
        BOOST_TEST(is_name_table_due(each.behind, each.documents) == each.is_due,
                   each.behind << " of " << each.documents);
}

BOOST_AUTO_TEST_SUITE_END()
