// SPDX-License-Identifier: GPL-3.0-or-later
// Which versions the readings of an article make, in whatever order they stand.
#include "indexer/writer/readings.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace newshound;

namespace {

// "a0:A@2017-03-04" is the text A, which the file a gave as its first edition, of that capture;
// "~" instead tells the day of publication.
StoredReading reading(const std::string& told) {
    StoredReading result;
    result.file = told.substr(0, 1);
    result.edition = static_cast<unsigned>(told[1] - '0');
    result.content = static_cast<unsigned char>(told[3]);
    if (told.size() > 5)
        (told[4] == '@' ? result.dates.captured : result.dates.published) =
            parse_iso_date(told.substr(5));
    return result;
}

std::string told(const std::vector<TimedVersion>& versions) {
    std::string all;
    for (const TimedVersion& version : versions) {
        all += (all.empty() ? "" : " ") + std::string(1, static_cast<char>(version.content)) + "(";
        for (const StoredReading& each : version.readings)
            all += each.file + std::to_string(each.edition);
        all += ")";
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(readings)

BOOST_AUTO_TEST_CASE(readings_make_the_same_versions_in_any_order) {
    const struct {
        std::vector<std::string> readings;
        const char* versions;
    } table[] = {
        {{}, ""},
        {{"a0:A"}, "A(a0)"},
        {{"a0:A@2019", "b0:B@2018"}, "B(b0) A(a0)"},
        {{"a0:A@2019-01-02", "b0:A@2019-01-03"}, "A(a0b0)"},
        // A text that comes back, and one that stood all the time.
        {{"a0:A@2017", "b0:B@2018", "c0:A@2019"}, "A(a0) B(b0) A(c0)"},
        {{"a0:A@2017", "b0:A@2019", "c0:B@2019"}, "A(a0b0) B(c0)"},
        // A file that changed between two runs, with one time or none.
        {{"a0:A", "a1:B"}, "A(a0) B(a1)"},
        {{"a0:B", "a1:A", "a2:B"}, "B(a0) A(a1) B(a2)"},
        {{"a0:B@2018", "a1:A@2018"}, "B(a0) A(a1)"},
        {{"a0:B@2018", "a1:A"}, "B(a0) A(a1)"},
        {{"a0:B@2018", "a1:A", "b0:C@2017"}, "C(b0) B(a0) A(a1)"},
        {{"a0:A@2019", "b0:B@2017", "b1:C@2018"}, "B(b0) C(b1) A(a0)"},
        // Of files without a time their names decide, and they join what is known.
        {{"a0:B", "b0:A"}, "B(a0) A(b0)"},
        {{"a0:B", "b0:A", "c0:B"}, "B(a0c0) A(b0)"},
        {{"a0:A", "b0:B@2017", "c0:A@2018"}, "B(b0) A(c0a0)"},
        {{"a0:B", "b0:A", "b1:B"}, "A(b0) B(b1a0)"},
        {{"a0:A", "a1:B", "b0:A@2019"}, "A(a0b0) B(a1)"},
        // Days that editors change turn no file's history round, captures do.
        {{"a0:A~2019", "a1:B~2018"}, "A(a0) B(a1)"},
        {{"a0:A~2019", "a1:B", "a2:C~2018"}, "A(a0) B(a1) C(a2)"},
        {{"a0:A@2019", "a1:B~2018"}, "A(a0) B(a1)"},
        {{"a0:A~2019", "a1:B@2018"}, "A(a0) B(a1)"},
        {{"a0:A@2019", "a1:B@2018"}, "B(a1) A(a0)"},
        {{"a0:A@2019", "a1:B~2018", "a2:C@2017"}, "A(a0) B(a1) C(a2)"},
        // A name that two files had.
        {{"a0:A~2019", "a0:B~2018", "a3:C~2017"}, "B(a0) A(a0) C(a3)"},
        // Of two files of one time that with more changes is later.
        {{"a0:A~2019", "b0:A~2019", "b2:B~2019", "a3:C~2019"}, "A(a0b0) B(b2) C(a3)"},
        {{"a0:A~2019", "b0:A~2019", "b2:B~2018"}, "A(a0b0) B(b2)"},
    };
    std::mt19937 random(5);
    for (const auto& row : table) {
        std::vector<StoredReading> readings;
        for (const std::string& each : row.readings)
            readings.push_back(reading(each));
        for (int round = 0; round < 5; ++round) {
            BOOST_TEST(told(versions_in_time(readings)) == row.versions);
            std::ranges::shuffle(readings, random);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_packed_is_read_back) {
    std::vector<StoredReading> readings = {reading("a0:A@2019-03-04T05:06:07+02:00"),
                                           reading("b3:A@1998"), reading("c1:A")};
    readings[1].dates.published = parse_iso_date("1997-02");
    const std::string bytes = pack_readings(readings);
    BOOST_TEST((unpack_readings(bytes, 'A') == readings));
    for (std::size_t end = 0; end < bytes.size(); ++end)
        BOOST_TEST(unpack_readings(bytes.substr(0, end), 'A').empty());
}

BOOST_AUTO_TEST_CASE(the_last_edition_of_a_file_is_found) {
    std::vector<StoredReading> readings = {reading("a0:A"), reading("b3:A"), reading("b1:C")};
    BOOST_TEST(last_of(readings, "b") == &readings[1]);
    BOOST_TEST(last_of(readings, "d") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
