// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/segments.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

ArticleDocument document(const std::string& title) {
    Article article;
    article.title = title;
    article.url = "https://one.example/" + title;
    article.text = "Ships came on Friday, and nobody in the town had waited for them.";
    return make_document(article, test::built_in_outlets());
}

// What somebody else sees of the database while its writer is open.
unsigned committed(const std::string& path) {
    return joined(open_segments(path)).get_doccount();
}

} // namespace

BOOST_AUTO_TEST_SUITE(due_commits)

BOOST_AUTO_TEST_CASE(a_commit_is_due_when_enough_text_was_written) {
    struct Row {
        std::size_t commit_bytes;
        unsigned seen;
    };
    for (const Row& row : {Row{1, 2}, Row{1u << 20, 0}}) {
        BOOST_TEST_CONTEXT(row.commit_bytes) {
            const test::TemporaryFolder folder;
            const std::string path = (folder.path() / "db").string();
            Writer writer(path, {.commit_bytes = row.commit_bytes});
            writer.commit();
            std::string id;
            for (const char* title : {"one", "two"}) {
                BOOST_TEST((writer.put(document(title), id) == Written::added));
                writer.commit_when_due();
            }
            BOOST_TEST(committed(path) == row.seen);
            writer.commit();
            BOOST_TEST(committed(path) == 2u);
        }
    }
}

// A run over a million pages that are no articles must commit too.
BOOST_AUTO_TEST_CASE(records_of_files_make_a_commit_due) {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "db").string();
    Writer writer(path, {.commit_changes = 5});
    std::string id;
    writer.put(document("one"), id);
    writer.commit();
    writer.put(document("two"), id);
    for (int i = 0; i < 5; ++i)
        writer.note_file("archive/" + std::to_string(i) + ".html", {});
    writer.commit_when_due();
    BOOST_TEST(committed(path) == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
