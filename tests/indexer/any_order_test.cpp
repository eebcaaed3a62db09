// SPDX-License-Identifier: GPL-3.0-or-later
// The same pages make the same archive in any order, by any number of threads, in any number of
// runs and however many of them are committed at once: ids, versions, what is current, groups of
// copies, terms, values, stored bytes and tables.
#include "common/schema/analysis.hpp"
#include "common/schema/date_terms.hpp"
#include "tests/indexer/archive_fixture.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <utility>

using namespace newshound;
using test::Archive;
using test::page_html;

namespace {

std::string captured(const std::string& address, const std::string& time, const std::string& html) {
    return "<!-- saved from " + address + " at " + time + " -->\n" + html;
}

const std::string quay = "https://lantern.example/2019/quay";
const std::string wall = "https://lantern.example/2019/wall";
const std::string old_quay = "Masons began to lay the long stones of the new quay on Monday while "
                             "gulls watched them from the roof of the old market hall.";
const std::string new_quay = "Masons stopped laying the stones of the new quay on Tuesday because "
                             "the crane that lifted them had sunk into the mud of the basin.";
const std::string moat = "Divers found an iron chest in the moat of the castle, and the county's "
                         "museum will open it in spring when its lock has dried.";

// Files and pages. Of one address: captures of which a text comes back, one without a time, one
// more of the same text; an edited story under two names; copies on other hosts, each like the next
// one only; parts of a story; different stories that declare one address.
std::vector<std::pair<std::string, std::string>> pages() {
    std::vector<std::pair<std::string, std::string>> all = {
        {"q1.html", captured(quay, "2019-03-01T10:00:00Z", page_html({"Quay", old_quay, quay}))},
        {"q2.html", captured(quay, "2019-03-02T10:00:00Z", page_html({"Quay", new_quay, quay}))},
        {"q3.html", captured(quay, "2019-03-03T10:00:00Z", page_html({"Quay", old_quay, quay}))},
        {"q4.html", captured(quay, "2019-03-03T18:00:00Z", page_html({"Quay", old_quay, quay}))},
        {"a5.html",
         captured(quay, "2019-03-02T18:00:00Z", page_html({"Quay", new_quay, quay, "2019-03-01"}))},
        {"q6.html", page_html({"Quay", old_quay, quay})},
        {"q7.html",
         captured(quay, "2019-02-28T10:00:00Z", page_html({"Quay", old_quay, quay, "2019-02-27"}))},
        {"w1.html", page_html({"Wall", moat, wall, "2019-04-01"})},
        {"w2.html", page_html({"Wall", moat + " It weighs a ton.", wall, "2019-04-01"})},
        {"w3.html", page_html({"Wall", moat, wall, "2019-04-02"})},
        {"part1.html", page_html({"Tides", old_quay + moat, "https://l.example/tides"}) +
                           "<a href='https://l.example/tides?page=2'>2</a>"},
        {"part2.html", page_html({"Tides", new_quay, "https://l.example/tides?page=2"}) +
                           "<a href='https://l.example/tides'>1</a>"},
        {"alone.html", page_html({"No address", "Nothing is known of it."})},
        {"n1.html", page_html({"Mud", new_quay, "https://lantern.example/news/"})},
        {"n2.html", page_html({"Chest", moat, "https://lantern.example/news/"})},
        {"n3.html", page_html({"Chest!", moat + " So they say.", "https://lantern.example/news/"})},
    };
    const std::string copies[] = {old_quay + " " + new_quay, new_quay + " " + moat,
                                  old_quay + " " + new_quay + " It rained.", moat + " " + moat,
                                  moat + " Nobody knew of it before the war."};
    for (const std::string& text : copies)
        all.emplace_back(
            "copy" + std::to_string(all.size()) + ".html",
            page_html({"Harbour", text, "https://n" + std::to_string(all.size()) + ".example/a"}));
    return all;
}

// Not what tells when something came.
bool is_told(const std::string& term) {
    return !term.starts_with("XINDEXED:");
}

std::string told(const Xapian::Document& document) {
    std::string all = document.get_value(number_of(Slot::article)) + "." +
                      std::to_string(unsortable(document.get_value(number_of(Slot::version)))) +
                      "\n";
    for (auto at = document.values_begin(); at != document.values_end(); ++at) {
        const auto slot = static_cast<Slot>(at.get_valueno());
        if (slot != Slot::revision && slot != Slot::indexed)
            all += std::to_string(at.get_valueno()) + "=" + *at + "\n";
    }
    for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
        if (!is_told(*at)) continue;
        all += *at + " " + std::to_string(at.get_wdf());
        for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place)
            all += " " + std::to_string(*place);
        all += "\n";
    }
    return all + document.get_data();
}

// Everything that the archive tells, sorted.
std::vector<std::string> told(const Archive& archive) {
    std::vector<std::string> all;
    const Xapian::Database database = archive.open();
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
        all.push_back(told(database.get_document(*at)));
    for (const std::string table : {"coverage:", "forms:", "accents:", "newshound:names"})
        for (auto key = database.metadata_keys_begin(table);
             key != database.metadata_keys_end(table); ++key)
            all.push_back(*key + "=" + database.get_metadata(*key));
    std::ranges::sort(all);
    return all;
}

// What of `all` is not in `other`, both sorted: the start of each.
std::vector<std::string> missing(const std::vector<std::string>& all,
                                 const std::vector<std::string>& other) {
    std::vector<std::string> result;
    std::ranges::set_difference(all, other, std::back_inserter(result));
    for (std::string& each : result)
        each.resize(std::min<std::size_t>(each.size(), 600));
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(any_order)

BOOST_AUTO_TEST_CASE(order_threads_and_runs_do_not_matter) {
    std::vector<std::pair<std::string, std::string>> all = pages();
    std::vector<std::string> wanted;
    std::mt19937 random(11);
    for (int round = 0; round < 16; ++round) {
        const Archive archive;
        for (const auto& [name, html] : all)
            archive.folder.write("archive/" + name, html);
        std::vector<std::string> run;
        for (const auto& page : all) {
            run.push_back(page.first);
            if (round % 2 == 1 && random() % 3 == 0) archive.index(std::exchange(run, {}), 1);
        }
        // From the eighth on so few at once that many count as still to come.
        const std::uint64_t text_bytes = round < 8 ? RunMemory().commit : 200 * (round - 7);
        if (!run.empty()) archive.index(run, 1 + 2 * (round % 3), text_bytes);
        const std::vector<std::string> outcome = told(archive);
        if (round == 0) wanted = outcome;
        for (const std::string& each : missing(wanted, outcome))
            BOOST_ERROR("round " << round << " lacks " << each);
        for (const std::string& each : missing(outcome, wanted))
            BOOST_ERROR("round " << round << " has besides " << each);
        BOOST_TEST(archive.index().unchanged == all.size());
        BOOST_TEST((told(archive) == outcome), "read again, round " << round);
        std::ranges::shuffle(all, random);
    }
}

BOOST_AUTO_TEST_SUITE_END()
