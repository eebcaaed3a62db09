// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several versions is the newest, and which one a text is known as.
#include "indexer/writer/versions.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

// The versions of these moments, in order of writing.
std::vector<StoredVersion> written(const std::vector<std::optional<double>>& moments) {
    std::vector<StoredVersion> versions;
    for (const auto& moment : moments) {
        StoredVersion version;
        version.number = static_cast<unsigned>(versions.size() + 1);
        version.content = 100 + version.number;
        version.moment = moment;
        versions.push_back(version);
    }
    return versions;
}

unsigned number_of(const StoredVersion* version) {
    return version ? version->number : 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(versions)

BOOST_AUTO_TEST_CASE(time_decides_and_where_it_is_unknown_the_order_of_writing) {
    const struct {
        std::vector<std::optional<double>> moments;
        unsigned newest; // 0 = none
    } table[] = {
        {{}, 0},
        {{{5.0}}, 1},
        {{{5.0}, {3.0}}, 1}, // an older page is read later
        {{{3.0}, {5.0}, {4.0}}, 2},
        {{{5.0}, {5.0}}, 2},
        {{{5.0}, {}}, 2},
        {{{}, {}}, 2},
    };
    for (const auto& row : table) {
        const std::vector<StoredVersion> versions = written(row.moments);
        BOOST_TEST(number_of(newest_of(versions)) == row.newest);
    }
}

BOOST_AUTO_TEST_CASE(a_text_that_comes_back_after_another_is_new) {
    std::vector<StoredVersion> versions = written({{10.0}, {20.0}});
    const struct {
        std::uint64_t content;
        std::optional<double> moment;
        unsigned known_as; // 0 = a version of its own
    } table[] = {
        {101, 10.0, 1}, {101, 15.0, 1}, {101, 5.0, 1},  {101, 30.0, 0}, {101, {}, 1},
        {102, 30.0, 2}, {102, 5.0, 0},  {103, 10.0, 0}, {103, {}, 0},
    };
    for (const auto& row : table)
        BOOST_TEST(number_of(known_as(versions, row.content, row.moment)) == row.known_as,
                   row.content << " at " << row.moment.value_or(-1));
    versions[1].moment.reset(); // nobody knows that it stood between
    BOOST_TEST(number_of(known_as(versions, 101, 30.0)) == 1);
}

BOOST_AUTO_TEST_CASE(an_article_came_with_its_first_version) {
    std::vector<StoredVersion> versions = written({{1.0}, {2.0}, {3.0}});
    BOOST_TEST(!first_arrival(versions).has_value());
    versions[1].arrival = 700;
    versions[2].arrival = 600;
    BOOST_TEST(first_arrival(versions).value() == 600);
}

BOOST_AUTO_TEST_SUITE_END()
