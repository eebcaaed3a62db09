// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archive_folder.hpp"

#include "tests/support/page_html.hpp"

#include <boost/test/unit_test.hpp>

namespace newshound::test {

void ArchiveFolder::write_pages(int from, int to) const {
    for (int i = from; i < to; ++i) {
        const std::string n = std::to_string(i);
        folder.write(
            "archive/" + n + ".html",
            page_html({"Story number " + n,
                       "Mayor Jane Porter opened the " + n + "th of its kind at the harbour.",
                       "https://one.example/" + n, "2019-03-01"}));
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
