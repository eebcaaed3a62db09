// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over WARC files with revisit records: they are captures more of pages that are here, in
// whatever order and in however many runs they come.
#include "common/schema/captures.hpp"
#include "tests/indexer/archive_fixture.hpp"
#include "tests/support/archive_state.hpp"
#include "tests/support/container_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <numeric>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

const std::string address = "https://one.example/a";

std::string capture(const std::string& title, const std::string& day,
                    const std::string& more = {}) {
    return warc_record({.address = address,
                        .block = http_answer(story(title)),
                        .date = day + "T03:04:05Z",
                        .more = more});
}

std::string digest(const std::string& of) {
    return "WARC-Payload-Digest: sha1:" + of + "\r\n";
}

std::string refers_to(const std::string& day, const std::string& other = address) {
    return "WARC-Refers-To-Target-URI: " + other + "\r\nWARC-Refers-To-Date: " + day +
           "T03:04:05Z\r\n";
}

std::string revisit(const std::string& day, const std::string& more,
                    const std::string& head = std::string(html_type),
                    const std::string& status = "200 OK") {
    return warc_record({.type = "revisit",
                        .address = address,
                        .block = http_answer("", head, status),
                        .date = day + "T03:04:05Z",
                        .more = more});
}

// "1: 2020-01-01 3x 2020-01-05" of each version: its first capture, how many, the last.
std::string versions(const Archive& archive) {
    const Xapian::Database database = archive.open();
    std::vector<std::string> all;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Xapian::Document document = database.get_document(*at);
        const auto number =
            Xapian::sortable_unserialise(document.get_value(number_of(Slot::version)));
        Article card;
        BOOST_REQUIRE(load_card(document.get_data(), card));
        std::string text = std::to_string(static_cast<int>(number)) + " " + card.title.substr(0, 5);
        if (card.captured) text += " " + to_iso(*card.captured).substr(0, 10);
        const auto captures = unpack_captures(document.get_value(number_of(captures_slot)));
        if (captures)
            text +=
                " " + std::to_string(captures->count) + "x " + to_iso(captures->last).substr(0, 10);
        all.push_back(text);
    }
    std::ranges::sort(all);
    std::string joined;
    for (const std::string& each : all)
        joined += (joined.empty() ? "" : ", ") + each;
    return joined;
}

struct Row {
    std::string name;
    std::vector<std::string> files; // one container each
    std::string versions;
    std::uint64_t here = 0;
    std::uint64_t elsewhere = 0;
};

std::vector<Row> rows() {
    const std::string id = "WARC-Record-ID: <urn:uuid:";
    return {
        {"by digest",
         {capture("Alpha", "2020-01-01", digest("A")), revisit("2020-01-05", digest("A"))},
         "1 Alpha 2020-01-01 2x 2020-01-05",
         1},
        {"by date",
         {capture("Alpha", "2020-01-01"), revisit("2020-01-05", refers_to("2020-01-01"))},
         "1 Alpha 2020-01-01 2x 2020-01-05",
         1},
        {"by id",
         {capture("Alpha", "2020-01-01", id + "1>\r\n"),
          revisit("2020-01-05", "WARC-Refers-To: <urn:uuid:1>\r\n")},
         "1 Alpha 2020-01-01 2x 2020-01-05",
         1},
        {"not modified, without a type",
         {capture("Alpha", "2020-01-01"),
          revisit("2020-01-05", refers_to("2020-01-01"), "Server: x\r\n", "304 Not Modified")},
         "1 Alpha 2020-01-01 2x 2020-01-05",
         1},
        {"a chain",
         {capture("Alpha", "2020-01-01"), revisit("2020-01-03", refers_to("2020-01-01")),
          revisit("2020-01-05", refers_to("2020-01-03"))},
         "1 Alpha 2020-01-01 3x 2020-01-05",
         2},
        {"earlier than its page",
         {capture("Alpha", "2020-01-05", digest("A")), revisit("2020-01-01", digest("A"))},
         "1 Alpha 2020-01-01 2x 2020-01-05",
         1},
        {"of the older of two texts, between them",
         {capture("Alpha", "2020-01-01", digest("A")), capture("Betas", "2020-01-04", digest("B")),
          revisit("2020-01-03", digest("A"))},
         "1 Alpha 2020-01-01 2x 2020-01-03, 2 Betas 2020-01-04",
         1},
        // What a whole capture of it would have told.
        {"of a text that came back",
         {capture("Alpha", "2020-01-01", digest("A")), capture("Betas", "2020-01-02", digest("B")),
          revisit("2020-01-03", digest("A"))},
         "1 Alpha 2020-01-01, 2 Betas 2020-01-02, 3 Alpha 2020-01-03",
         1},
        {"twice the same, and beside a whole capture",
         {capture("Alpha", "2020-01-01", digest("A")), revisit("2020-01-05", digest("A")),
          revisit("2020-01-05", digest("A")), revisit("2020-01-01", digest("A"))},
         "1 Alpha 2020-01-01 2x 2020-01-05",
         3},
        {"of a page that is not here",
         {capture("Alpha", "2020-01-01", digest("A")), revisit("2020-01-05", digest("B")),
          revisit("2020-01-06", refers_to("2019-12-31")), revisit("2020-01-07", "")},
         "1 Alpha 2020-01-01",
         0,
         3},
        {"of another address",
         {capture("Alpha", "2020-01-01"),
          revisit("2020-01-05", refers_to("2020-01-01", "https://one.example/b"))},
         "1 Alpha 2020-01-01",
         0,
         1},
        {"of what is no page",
         {capture("Alpha", "2020-01-01", digest("A")),
          revisit("2020-01-05", digest("A"), "Content-Type: image/png\r\n"),
          revisit("2020-01-06", digest("A"), std::string(html_type), "404 Not Found")},
         "1 Alpha 2020-01-01"},
        {"at a time that can't be",
         {capture("Alpha", "2020-01-01", digest("A")), revisit("9999-01-05", digest("A")),
          revisit("1970-01-01", digest("A")), revisit("jumble", digest("A"))},
         "1 Alpha 2020-01-01"},
    };
}

struct RowArchive : Archive {
    explicit RowArchive(const Row& row) {
        for (std::size_t i = 0; i < row.files.size(); ++i)
            folder.write("archive/" + std::to_string(i) + ".warc", row.files[i]);
    }
    // A run for each file.
    void index_one_by_one(const std::vector<std::size_t>& order) const {
        fs::remove_all(database());
        for (const std::size_t i : order)
            index({std::to_string(i) + ".warc"}, 1);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(revisits_in_runs)

BOOST_AUTO_TEST_CASE(a_revisit_is_a_capture_more_in_any_order_and_number_of_runs) {
    setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
    for (const Row& row : rows()) {
        const RowArchive archive(row);
        const Report report = archive.index();
        BOOST_TEST(versions(archive) == row.versions, row.name);
        BOOST_TEST(report.revisits_here == row.here, row.name);
        BOOST_TEST(report.revisits_elsewhere == row.elsewhere, row.name);
        const std::string at_once = archive_state(archive.database(), true);
        std::vector<std::size_t> order(row.files.size());
        std::iota(order.begin(), order.end(), 0);
        for (int round = 0; round < 2; ++round) {
            archive.index_one_by_one(order);
            BOOST_TEST(versions(archive) == row.versions, row.name);
            BOOST_TEST(archive_state(archive.database(), true) == at_once, row.name);
            std::ranges::reverse(order);
        }
    }
    unsetenv("SOURCE_DATE_EPOCH");
}

BOOST_AUTO_TEST_CASE(pages_that_are_gone_take_their_revisits_with_them) {
    const Archive archive;
    archive.folder.write("archive/keep.warc", story_record("Delta", "https://one.example/d"));
    archive.folder.write("archive/a.warc", capture("Alpha", "2020-01-01", digest("A")));
    archive.folder.write("archive/b.warc", capture("Betas", "2020-01-02", digest("B")) +
                                               revisit("2020-01-03", digest("A")));
    archive.index();
    fs::remove(archive.folder.path() / "archive" / "a.warc");
    IndexOptions pruning = archive.options();
    pruning.prune = PruneRule::everything;
    index_archive(pruning, {});
    BOOST_TEST(versions(archive) == "1 Betas 2020-01-02, 1 Delta 2020-01-02");
    archive.folder.write("archive/a.warc", capture("Alpha", "2020-01-01", digest("A")));
    archive.index();
    BOOST_TEST(versions(archive) == "1 Alpha 2020-01-01, 1 Delta 2020-01-02, 2 Betas 2020-01-02, "
                                    "3 Alpha 2020-01-03");
}

BOOST_AUTO_TEST_SUITE_END()
