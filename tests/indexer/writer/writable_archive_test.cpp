// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/table_files.hpp"
#include "indexer/writer/writable_archive.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <xapian.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace newshound;
namespace fs = std::filesystem;

namespace {

Xapian::Document document(const std::string& word) {
    Xapian::Document made;
    made.add_term(word);
    made.set_data(word);
    return made;
}

struct Place {
    test::TemporaryFolder folder{};
    std::string path = (folder.path() / "a.db").string();
    WriterOptions options{.segment_bytes = 1}; // each commit fills one

    // The data of all documents that a reader finds, in order.
    std::string read() const {
        const Xapian::Database all = joined(open_segments(path));
        std::vector<std::string> words;
        for (auto at = all.postlist_begin(""); at != all.postlist_end(""); ++at)
            words.push_back(all.get_document(*at).get_data());
        std::ranges::sort(words);
        std::string text;
        for (const std::string& word : words)
            text += word + " ";
        return text;
    }
    std::vector<Segment> listed() const { return segments_of(Xapian::Database(path)); }
    std::size_t on_disk() const {
        std::size_t count = 0;
        for (const auto& each : fs::directory_iterator(path))
            count += segment_number(each.path().filename().string()).has_value() ? 1 : 0;
        return count;
    }
    // As a writer does that is killed before it commits the root.
    void commit_segment_alone(std::uint64_t number, const std::string& word) const {
        Xapian::WritableDatabase tables(segment_folder(path, number),
                                        Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        tables.add_document(document(word));
        tables.commit();
    }
};

void write(const Place& place, const std::vector<std::string>& words) {
    WritableArchive archive(place.path, place.options);
    for (const std::string& word : words) {
        archive.add(document(word));
        archive.commit();
    }
}

// Xapian's check gives its tables back by another size than it took them, at which
// AddressSanitizer would end the program.
std::size_t broken_blocks(const std::string& folder) {
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
    return folder.empty();
#endif
#endif
    return Xapian::Database::check(folder);
}

} // namespace

BOOST_AUTO_TEST_SUITE(writable_archive)

BOOST_AUTO_TEST_CASE(each_document_has_the_number_that_it_was_given) {
    const Place place;
    WritableArchive archive(place.path, place.options);
    for (int commit = 0; commit < 6; ++commit) {
        for (int i = 0; i < 3; ++i) {
            const std::string word = "w" + std::to_string(commit) + std::to_string(i);
            const Xapian::docid number = archive.add(document(word));
            BOOST_TEST(archive.all().get_document(number).get_data() == word);
            BOOST_TEST(*archive.all().postlist_begin(word) == number);
        }
        BOOST_TEST(archive.all().get_doccount() == 3U * static_cast<unsigned>(commit + 1));
        archive.commit();
    }
}

BOOST_AUTO_TEST_CASE(documents_of_any_part_are_changed_where_they_stand) {
    const Place place;
    write(place, {"a", "b", "c"});
    {
        WritableArchive archive(place.path, place.options);
        for (const char* word : {"a", "b"})
            archive.all().replace_document(*archive.all().postlist_begin(word),
                                           document(word + std::string("2")));
        archive.all().delete_document(*archive.all().postlist_begin("c"));
        BOOST_TEST(place.read() == "a b c ");
        archive.commit();
    }
    BOOST_TEST(place.read() == "a2 b2 ");
}

BOOST_AUTO_TEST_CASE(what_was_not_committed_is_not_there) {
    const Place place;
    write(place, {"a", "b"});
    {
        WritableArchive archive(place.path, place.options);
        archive.add(document("c"));
    }
    BOOST_TEST(place.read() == "a b ");
    BOOST_TEST(place.on_disk() == place.listed().size()); // nor is the segment that it began
}

BOOST_AUTO_TEST_CASE(eight_of_one_size_become_one) {
    const Place place;
    std::string all;
    std::size_t most = 0;
    std::size_t merges = 0;
    for (std::size_t before = 0, i = 0; i < 20; ++i) {
        const std::string word = std::string(1, static_cast<char>('a' + i));
        write(place, {word});
        all += word + " ";
        BOOST_TEST(place.read() == all);
        const std::size_t now = place.listed().size();
        BOOST_TEST(place.on_disk() == now);
        most = std::max(most, now);
        merges += now < before ? 1 : 0;
        before = now;
    }
    BOOST_TEST(most < 10U);
    BOOST_TEST(merges == 2U);
}

// What is begun then is not one of them.
BOOST_AUTO_TEST_CASE(segments_are_merged_when_the_last_is_full) {
    Place place;
    for (int i = 0; i < 8; ++i)
        write(place, {std::string(1, static_cast<char>('a' + i))});
    BOOST_TEST_REQUIRE(place.listed().size() == 7U);
    WritableArchive archive(place.path, place.options); // begins the eighth
    for (int i = 0; i < 2; ++i) {
        archive.all().replace_document(1, document("a"));
        archive.commit();
        BOOST_TEST(place.listed().size() == 7U);
    }
    archive.add(document("i"));
    archive.commit();
    BOOST_TEST(place.listed().size() == 1U);
    BOOST_TEST(place.read() == "a b c d e f g h i ");
}

BOOST_AUTO_TEST_CASE(a_segment_that_was_committed_without_the_root_is_put_back) {
    const Place place;
    write(place, {"a", "b", "c"});
    const std::vector<Segment> listed = place.listed();
    BOOST_TEST_REQUIRE(listed.size() == 2U);
    for (const Segment& each : listed)
        place.commit_segment_alone(each.number, "torn");
    BOOST_TEST(place.read() == "a b c ");
    put_back_segments(place.path);
    for (const Segment& each : listed)
        BOOST_TEST((table_head(segment_folder(place.path, each.number)) == each.head));
    BOOST_TEST(place.read() == "a b c ");
    // And by whoever writes next.
    place.commit_segment_alone(listed.back().number, "torn");
    write(place, {"d"});
    BOOST_TEST(place.read() == "a b c d ");
    for (const std::string& folder : table_folders(place.path))
        BOOST_TEST(broken_blocks(folder) == 0U);
}

BOOST_AUTO_TEST_CASE(a_folder_that_the_root_does_not_list_is_removed) {
    const Place place;
    write(place, {"a", "b"});
    fs::copy(segment_folder(place.path, 1), segment_folder(place.path, 9));
    place.folder.write("a.db/segment-10/half.glass", "x");
    place.folder.write("a.db/segment-notes/mine.txt", "mine");
    BOOST_TEST(place.read() == "a b ");
    put_back_segments(place.path);
    BOOST_TEST(place.on_disk() == 1U);
    BOOST_TEST(fs::exists(place.path + "/segment-notes/mine.txt"));
    BOOST_TEST(place.read() == "a b ");
}

BOOST_AUTO_TEST_CASE(what_is_not_the_archives_is_not_written_to) {
    const Place place;
    const Place other;
    for (const Place* each : {&place, &other})
        write(*each, {"a", "b"});
    const std::string segment = segment_folder(place.path, 1);
    const std::string away = place.path + ".away";
    fs::rename(segment, away);
    const auto told = [&](const DatabaseError& error) {
        return std::string(error.what()).starts_with(segment + " is missing or not the archive's;");
    };
    BOOST_CHECK_EXCEPTION(write(place, {"c"}), DatabaseError, told);
    fs::copy(segment_folder(other.path, 1), segment);
    BOOST_CHECK_EXCEPTION(write(place, {"c"}), DatabaseError, told);
    fs::remove_all(segment);
    fs::rename(away, segment);
    write(place, {"c"});
    BOOST_TEST(place.read() == "a b c ");
}

// What is there already is added to.
BOOST_AUTO_TEST_CASE(none_is_begun_where_none_is_asked_for) {
    Place place;
    write(place, {"a", "b"});
    place.options.segment_bytes = no_new_segment;
    write(place, {"c", "d"});
    BOOST_TEST(place.listed().size() == 1U);
    BOOST_TEST(place.read() == "a b c d ");
}

// As many threads add them; see also lanes_test.cpp.
BOOST_AUTO_TEST_CASE(where_many_come_they_go_into_two_segments) {
    Place place;
    place.options.threads = 4;
    place.options.segment_bytes = 100u << 20;
    std::string all;
    {
        WritableArchive archive(place.path, place.options);
        for (int commit = 0; commit < 3; ++commit) {
            for (int i = 100; i < 135; ++i) {
                const std::string word = "w" + std::to_string(commit) + std::to_string(i);
                archive.add_later(document(word));
                all += word + " ";
                archive.work();
                if (i % 10 != 7) continue;
                BOOST_TEST(archive.all().get_doccount() ==
                           static_cast<unsigned>(35 * commit + i - 99));
                const Xapian::docid number = *archive.all().postlist_begin(word);
                BOOST_TEST(archive.all().get_document(number).get_data() == word);
            }
            const Xapian::docid number = archive.add(document("x"));
            BOOST_TEST(archive.all().get_document(number).get_data() == "x");
            archive.all().delete_document(number);
            archive.commit(Coming::many);
            BOOST_TEST(place.read() == all);
        }
    }
    BOOST_TEST(place.listed().size() == 2U);
    BOOST_TEST(place.on_disk() == 2U);
    { // Another run fills the same ones,
        WritableArchive archive(place.path, place.options);
        archive.add(document("x"));
        archive.commit(Coming::many);
        archive.add_later(document("y"));
        archive.commit(Coming::many);
    }
    BOOST_TEST(place.read() == all + "x y ");
    BOOST_TEST(place.listed().size() == 2U);
    place.options.segment_bytes = 1; // others where these have no room,
    {
        WritableArchive archive(place.path, place.options);
        archive.commit(Coming::many);
        BOOST_TEST(place.on_disk() == 4U);
        archive.add_later(document("z"));
        archive.commit(Coming::many);
    } // of which none stays that is empty.
    BOOST_TEST(place.read() == all + "x y z ");
    BOOST_TEST(place.listed().size() == 3U);
    BOOST_TEST(place.on_disk() == 3U);
}

BOOST_AUTO_TEST_CASE(where_no_segment_is_to_be_begun_or_threads_are_few_many_go_where_few_do) {
    for (const unsigned threads : {3U, 4U}) {
        Place place;
        place.options.threads = threads;
        place.options.segment_bytes = threads == 4 ? no_new_segment : 100u << 20;
        WritableArchive archive(place.path, place.options);
        archive.commit(Coming::many);
        archive.add_later(document("a"));
        BOOST_TEST(!archive.work());
        archive.commit(Coming::many);
        BOOST_TEST(place.read() == "a ");
        BOOST_TEST(place.on_disk() == 0U);
    }
}

BOOST_AUTO_TEST_CASE(it_tells_what_may_be_there_without_waiting) {
    Place place;
    place.options.threads = 4;
    place.options.segment_bytes = 100u << 20;
    WritableArchive archive(place.path, place.options);
    const auto of = [](const std::string& id) {
        Xapian::Document made = document(id);
        made.add_boolean_term(std::string(article_prefix) + id);
        return made;
    };
    const auto knows = [&](const std::string& id) {
        return archive.has_any({"P-", std::string(article_prefix) + id});
    };
    archive.add_later(of("few"));
    BOOST_TEST(knows("few"));
    for (int commit = 0; commit < 2; ++commit) {
        archive.commit(Coming::many);
        const std::string number = std::to_string(commit);
        BOOST_TEST(!knows("waits" + number));
        archive.add_later(of("waits" + number));
        BOOST_TEST(knows("waits" + number));
        archive.replace(*archive.all().postlist_begin("waits" + number), of("renamed" + number));
        for (const char* each : {"renamed", "waits"})
            BOOST_TEST(knows(each + number));
        archive.all().replace_document(1, of("few")); // in the root
        BOOST_TEST(knows("few"));
        BOOST_TEST(!knows("none"));
    }
    archive.commit(Coming::many);
    for (const char* each : {"few", "renamed0", "renamed1"})
        BOOST_TEST(knows(each));
    for (const char* each : {"waits0", "waits1"})
        BOOST_TEST(!knows(each));
}

// Xapian's replication follows the tables of one folder.
BOOST_AUTO_TEST_CASE(none_is_begun_where_change_sets_are_written) {
    const Place place;
    setenv("XAPIAN_MAX_CHANGESETS", "5", 1);
    write(place, {"a", "b", "c"});
    BOOST_TEST(place.on_disk() == 0U);
    setenv("XAPIAN_MAX_CHANGESETS", "0", 1);
    write(place, {"d"});
    unsetenv("XAPIAN_MAX_CHANGESETS");
    BOOST_TEST(place.on_disk() == 1U);
    BOOST_TEST(place.read() == "a b c d ");
    setenv("XAPIAN_MAX_CHANGESETS", "5", 1);
    BOOST_CHECK_THROW(write(place, {"e"}), DatabaseError);
    unsetenv("XAPIAN_MAX_CHANGESETS");
}

BOOST_AUTO_TEST_SUITE_END()
