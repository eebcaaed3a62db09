// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archive_folder.hpp"

#include "tests/support/page_html.hpp"

#include <boost/test/unit_test.hpp>

namespace newshound::test {

namespace {

void write_page(const ArchiveFolder& place, int number, const std::string& more) {
    const std::string n = std::to_string(number);
    place.folder.write(
        "archive/" + n + ".html",
        page_html({"Story number " + n,
                   "Mayor Jane Porter opened the " + n + "th of its kind at the harbour." + more,
                   "https://one.example/" + n, "2019-03-01"}));
}

} // namespace

void ArchiveFolder::write_pages(int from, int to) const {
    for (int i = from; i < to; ++i)
        write_page(*this, i, "");
}

void ArchiveFolder::write_long_pages(int from, int to) const {
    for (int i = from; i < to; ++i) {
        std::string more;
        for (int word = 0; word < 6000; ++word)
            more += " word" + std::to_string(i * word % 977);
        write_page(*this, i, more);
    }
}

Outcome ArchiveFolder::run(const std::string& verb, const std::vector<std::string>& more) const {
    std::vector<std::string> words = {verb, "--database", database};
    words.insert(words.end(), more.begin(), more.end());
    // For doctor: Xapian's check of a database deletes an object of its own by the type of a
    // smaller one, which AddressSanitizer would stop at.
    return run_program(
        {.arguments = words, .environment = {{"ASAN_OPTIONS", "new_delete_type_mismatch=0"}}});
}

void refused(const Outcome& outcome, const std::string& words) {
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.out == "");
    BOOST_TEST(outcome.err.find(words) != std::string::npos, outcome.err);
}

} // namespace newshound::test
