// SPDX-License-Identifier: GPL-3.0-or-later
// When the writer commits, and that nothing else does.
#include "common/schema/segments.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <xapian.h>

#include <cstdlib>

using namespace newshound;

namespace {

struct Place {
    test::TemporaryFolder folder;
    OutletRegistry outlets;
    std::string path = (folder.path() / "db").string();

    std::string put(Writer& writer, const std::string& name) const {
        Article article;
        article.title = "Harbour " + name;
        article.text = "Ships came to the harbour of " + name + ".";
        article.url = "https://one.example/" + name;
        std::string id;
        BOOST_TEST((writer.put(make_document(article, outlets), id) == Written::added));
        return id;
    }
    unsigned committed() const { return joined(open_segments(path)).get_doccount(); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(writer)

BOOST_AUTO_TEST_CASE(nothing_is_committed_but_by_commit_whatever_the_environment_says) {
    const Place place;
    setenv("XAPIAN_FLUSH_THRESHOLD", "1", 1);
    {
        Writer writer(place.path);
        for (const char* name : {"a", "b", "c"})
            place.put(writer, name);
        BOOST_TEST(place.committed() == 0u);
        writer.commit();
        BOOST_TEST(place.committed() == 3u);
        place.put(writer, "d");
        writer.note_file("x/d.html", {});
    }
    unsetenv("XAPIAN_FLUSH_THRESHOLD");
    BOOST_TEST(place.committed() == 3u); // what was not committed is gone, and whole
    Writer again(place.path);
    std::size_t files = 0;
    again.each_file([&](const std::string&, const FileRecord&) { ++files; });
    BOOST_TEST(files == 0u);
}

BOOST_AUTO_TEST_CASE(a_commit_is_due_by_bytes_by_changes_and_by_time) {
    const struct {
        WriterOptions options;
        unsigned after_one; // documents that stand after the first and the second
        unsigned after_two;
    } table[] = {
        {{}, 0, 0},
        {{.commit_bytes = 1}, 1, 2},
        {{.commit_changes = 2}, 0, 2},
        {{.commit_interval = std::chrono::seconds(0)}, 1, 2},
    };
    for (const auto& row : table) {
        const Place place;
        Writer writer(place.path, row.options);
        place.put(writer, "a");
        writer.commit_when_due();
        BOOST_TEST(place.committed() == row.after_one);
        place.put(writer, "b");
        writer.commit_when_due();
        BOOST_TEST(place.committed() == row.after_two);
    }
}

BOOST_AUTO_TEST_CASE(records_of_files_alone_are_committed_too) {
    const Place place;
    Writer writer(place.path, {.commit_changes = 2});
    const std::string before = Xapian::Database(place.path).get_metadata("newshound:revision");
    for (const char* name : {"x/a.pdf", "x/b.pdf"}) {
        FileRecord record;
        record.skipped = "PDF";
        writer.note_file(name, record);
        writer.commit_when_due();
    }
    BOOST_TEST(Xapian::Database(place.path).get_metadata("newshound:revision") != before);
}

BOOST_AUTO_TEST_SUITE_END()
