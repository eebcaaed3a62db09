// SPDX-License-Identifier: GPL-3.0-or-later
// A database of another format is refused in one line that says what to do, and is left as it is.
#include "common/schema/database.hpp"
#include "indexer/index_archive.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;

namespace {

// An archive of one page whose database says that it has `format`.
struct Archive {
    test::TemporaryFolder folder;
    std::string pages = (folder.path() / "pages").string();
    std::string path = (folder.path() / "db").string();

    explicit Archive(const std::string& format) {
        folder.write("pages/a.html", test::page_html({"Harbour opens", "Ships came."}));
        BOOST_TEST(run({"index", pages}).status == 0);
        Xapian::WritableDatabase(path).set_metadata(std::string(metadata::format), format);
    }

    test::Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--database", path});
        return test::run_program({arguments});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_AUTO_TEST_CASE(another_format_is_refused_with_a_way_out) {
    const std::pair<std::string, std::string> rows[] = {
        {std::to_string(database_format - 1), "index the pages anew"},
        {std::to_string(database_format + 1), "use the newshound that wrote it or a newer one"},
    };
    for (const auto& [format, way_out] : rows) {
        const Archive archive(format);
        for (const std::vector<std::string>& verb : {std::vector<std::string>{"search", "harbour"},
                                                     {"index", archive.pages},
                                                     {"index", "--again"},
                                                     {"info"}}) {
            const test::Outcome outcome = archive.run(verb);
            BOOST_TEST(outcome.status == 2, verb.front());
            BOOST_TEST(outcome.out == "");
            BOOST_TEST(outcome.err.find(way_out) != std::string::npos, outcome.err);
            BOOST_TEST(std::ranges::count(outcome.err, '\n') == 1, outcome.err);
        }
        BOOST_TEST(Xapian::Database(archive.path).get_metadata(std::string(metadata::format)) ==
                   format);
    }
}

BOOST_AUTO_TEST_SUITE_END()
