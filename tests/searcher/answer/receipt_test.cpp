// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "searcher/answer/receipt.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

Receipt sample() {
    Receipt receipt = new_receipt({.text = "moon \"Zo\u00EB\"",
                                   .query = "moon \"Zo\u00EB\"",
                                   .today = parse_iso_date("2026-11-28").value(),
                                   .options = {{"sort", "newest"},
                                               {"filter", "outlet:TASS"},
                                               {"filter", "-person:Anna"},
                                               {"words", ""}}},
                                  "7f.12");
    receipt.total = 30;
    receipt.count = 10;
    receipt.ids = "00ff";
    return receipt;
}

// The receipt with one part of its text changed.
std::string changed(const std::string& part, const std::string& into) {
    std::string json = to_json(sample());
    const std::size_t at = json.find(part);
    BOOST_TEST_REQUIRE(at != json.npos, part);
    return json.replace(at, part.size(), into);
}

} // namespace

BOOST_AUTO_TEST_SUITE(receipts)

BOOST_AUTO_TEST_CASE(a_receipt_reads_back_as_it_was) {
    Receipt receipt = sample();
    for (const char* similar : {"", "k3v9x2m4p7q1.2"}) {
        receipt.similar_to = similar;
        receipt.is_background = *similar != '\0';
        const Receipt again = parse_receipt(to_json(receipt), "r.json");
        BOOST_TEST(to_json(again) == to_json(receipt));
        BOOST_TEST(again.text == receipt.text);
        BOOST_TEST(again.revision == "7f.12");
        BOOST_TEST(again.today == "2026-11-28");
        BOOST_TEST(again.is_background == receipt.is_background);
        // Of one name all stand together, in their order.
        BOOST_TEST((again.options == receipt.options));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_receipt_is_refused_by_name) {
    for (const std::string& text :
         {std::string(), std::string("[]"), std::string("{}"), std::string("not json"),
          changed("\"total\": 30", "\"total\": \"30\""), changed("\"count\": 10", "\"count\": -1"),
          changed("\"ids_sha256\"", "\"ids\""), changed("\"sort\": \"newest\"", "\"sort\": 7"),
          changed("\"is_settled\": true", "\"is_settled\": 1"),
          changed("\"format_version\": 1", "\"format_version\": \"1\"")}) {
        BOOST_CHECK_EXCEPTION(parse_receipt(text, "r.json"), UsageError, [](const UsageError& e) {
            return std::string(e.what()).starts_with("r.json is no receipt");
        });
    }
    BOOST_CHECK_EXCEPTION(
        parse_receipt(changed("\"format_version\": 1", "\"format_version\": 99"), "r.json"),
        UsageError, [](const UsageError& e) {
            return std::string(e.what()).find("newer newshound") != std::string::npos;
        });
}

BOOST_AUTO_TEST_CASE(asked_anew_it_is_the_same_question) {
    const Receipt now = asked_anew(sample(), "7f.13");
    BOOST_TEST(now.revision == "7f.13");
    BOOST_TEST(now.query == sample().query);
    const ReplayedSearch search = replayed_search(sample());
    BOOST_TEST(to_string(search.query) == sample().query);
    BOOST_TEST((search.request.sort == Sort::newest));
    BOOST_TEST((search.request.detail == Detail::id));
}

BOOST_AUTO_TEST_SUITE_END()
