// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/table_files.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <xapian.h>

#include <filesystem>

using namespace newshound;
namespace fs = std::filesystem;

namespace {

Xapian::WritableDatabase open_tables(const std::string& folder) {
    return Xapian::WritableDatabase(folder, Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
}

void add(Xapian::WritableDatabase tables, const std::string& word) {
    Xapian::Document document;
    document.add_term(word);
    document.set_data(word);
    tables.add_document(document);
    tables.commit();
}

// A root with the article "root" and the segments 1 and 4, with one article each.
struct Place {
    test::TemporaryFolder folder{};
    std::string path = (folder.path() / "a.db").string();

    Place() {
        add(open_tables(path), "root");
        for (const std::uint64_t number : {1, 4})
            add(open_tables(segment_folder(path, number)), "of" + std::to_string(number));
        list({1, 4});
    }
    void list(const std::vector<std::uint64_t>& numbers) const {
        std::vector<Segment> segments;
        for (const std::uint64_t number : numbers) {
            const std::string head = table_head(segment_folder(path, number));
            segments.push_back({number, table_revision(head).value_or(0), head});
        }
        set_list(pack_segments(segments));
    }
    void set_list(const std::string& bytes) const {
        Xapian::WritableDatabase root = open_tables(path);
        root.set_metadata(std::string(segments_key), bytes);
        root.commit();
    }
    std::vector<Segment> segments() const { return segments_of(Xapian::Database(path)); }
};

// The data of all documents, in the order of their numbers.
std::string words(const std::vector<Xapian::Database>& parts) {
    const Xapian::Database all = joined(parts);
    std::string text;
    for (auto at = all.postlist_begin(""); at != all.postlist_end(""); ++at)
        text += all.get_document(*at).get_data() + " ";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(segments)

BOOST_AUTO_TEST_CASE(the_list_reads_back_and_what_is_cut_off_it_is_told) {
    const Place place;
    const std::vector<Segment> told = {{1, 7, std::string("head\0one", 8)}, {300, UINT64_MAX, ""}};
    const std::string bytes = pack_segments(told);
    place.set_list(bytes);
    const std::vector<Segment> read = place.segments();
    BOOST_TEST_REQUIRE(read.size() == told.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
        BOOST_TEST(read[i].number == told[i].number);
        BOOST_TEST(read[i].revision == told[i].revision);
        BOOST_TEST(read[i].head == told[i].head);
    }
    const std::size_t first = pack_segments({told[0]}).size();
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        if (length == first) continue;
        place.set_list(bytes.substr(0, length));
        BOOST_CHECK_THROW(place.segments(), DatabaseError);
    }
    place.set_list(std::string(40, '\xff'));
    BOOST_CHECK_THROW(place.segments(), DatabaseError);
    place.set_list("");
    BOOST_TEST(place.segments().empty());
}

BOOST_AUTO_TEST_CASE(a_folder_is_known_by_its_number) {
    BOOST_TEST(segment_folder("a.db", 17) == "a.db/segment-17");
    BOOST_TEST(segment_number("segment-17").value_or(0) == 17U);
    BOOST_TEST(segment_number("segment-18446744073709551615").value_or(0) == UINT64_MAX);
    for (const char* name :
         {"segment-", "segment", "segment--1", "segment-+1", "segment- 1", "segment-1x",
          "segment-0x1", "segment-01", "segment-18446744073709551616", "a/segment-1", "Segment-1",
          "names.tsv", ""})
        BOOST_TEST(!segment_number(name).has_value(), name);
}

BOOST_AUTO_TEST_CASE(a_folder_with_anything_but_tables_is_none_of_a_segment) {
    const test::TemporaryFolder folder;
    const auto path = [&](const std::string& name) { return folder.path() / name; };
    for (const char* name : {"iamglass", "postlist.glass", "flintlock", "v.tmp", "iamglass.new12"})
        folder.write(std::string("segment-1/") + name, "x");
    BOOST_TEST(is_segment_folder(path("segment-1")));
    fs::create_directory(path("segment-2")); // as one killed at once leaves it
    BOOST_TEST(is_segment_folder(path("segment-2")));
    folder.write("notes/iamglass", "x");
    folder.write("segment-3/notes.txt", "x");
    folder.write("segment-4/iamglass/notes.txt", "x");
    folder.write("segment-5", "x");
    fs::create_directory_symlink(path("segment-1"), path("segment-6"));
    for (const char* name : {"notes", "segment-3", "segment-4", "segment-5", "segment-6", "none"})
        BOOST_TEST(!is_segment_folder(path(name)), name);
}

BOOST_AUTO_TEST_CASE(root_and_segments_are_one_database) {
    const Place place;
    BOOST_TEST(words(open_segments(place.path)) == "root of1 of4 ");
    BOOST_TEST(table_folders(place.path).size() == 3U);
    BOOST_TEST(table_folders(place.path).back() == segment_folder(place.path, 4));
    // What no list names is not read.
    place.list({4});
    BOOST_TEST(words(open_segments(place.path)) == "root of4 ");
    place.list({});
    BOOST_TEST(words(open_segments(place.path)) == "root ");
}

// A writer commits the segments, and then the root.
BOOST_AUTO_TEST_CASE(a_commit_of_a_segment_is_not_seen_before_the_root_tells_it) {
    const Place place;
    add(open_tables(segment_folder(place.path, 1)), "new");
    BOOST_TEST(words(open_segments(place.path)) == "root of1 of4 ");
    place.list({1, 4});
    BOOST_TEST(joined(open_segments(place.path)).get_doccount() == 4U);
}

BOOST_AUTO_TEST_CASE(a_segment_that_is_gone_or_anothers_is_told) {
    const Place place;
    const std::string segment = segment_folder(place.path, 4);
    const std::string away = place.path + ".away";
    fs::rename(segment, away);
    const auto told = [&](const DatabaseError& error) {
        return std::string(error.what()).starts_with(segment + " is missing or not the archive's;");
    };
    BOOST_CHECK_EXCEPTION(open_segments(place.path), DatabaseError, told);
    add(open_tables(segment), "of4"); // by its revision and all it holds the same
    BOOST_CHECK_EXCEPTION(open_segments(place.path), DatabaseError, told);
    fs::remove_all(segment);
    fs::rename(away, segment);
    BOOST_TEST(words(open_segments(place.path)) == "root of1 of4 ");
}

BOOST_AUTO_TEST_SUITE_END()
