// SPDX-License-Identifier: GPL-3.0-or-later
// Stories that declare one address: which of them are one article, in whatever order they come.
#include "common/schema/identity.hpp"
#include "tests/indexer/archive_fixture.hpp"

#include <algorithm>
#include <random>
#include <tuple>

using namespace newshound;
using test::Archive;
using test::page_html;

namespace {

const std::string address = "https://lantern.example/news/";

const std::string harbour =
    "Ships came into the new harbour on a cold and bright morning while the band played on the "
    "old crane above them all and the mayor cut a ribbon of blue silk that her mother had woven.";
const std::string gulls =
    "Volunteers will count gulls along the whole breakwater this spring because nobody knows "
    "whether the colony has shrunk since the fish market moved to the other side of the river.";
const std::string choir =
    "A choir of dockers sings its hundredth concert on Saturday with shanties that its founder "
    "wrote down in a sugar ledger and hid beneath the floor of the chapel before he went to sea.";

std::string saved_from(const std::string& url, const std::string& html) {
    return "<!-- saved from url=(0030)" + url + " -->\n" + html;
}

// Pages by the names of their files.
const std::vector<std::pair<std::string, std::string>> pages = {
    {"a.html", page_html({"Harbour opens", harbour, address})},
    {"b.html", page_html({"Gulls counted", gulls, address})},
    {"c.html", page_html({"Harbour opens!", harbour + " It rained.", address})},
    {"d.html", page_html({"Harbour opens", harbour, address})}, // once more
    {"e.html", page_html({"Dockers sing", choir, address})},
    {"f.html", page_html({"Gulls counted again", gulls + " They begin in May.", address})},
    {"g.html", page_html({"Bridge closes", "Cars waited.", "https://lantern.example/bridge"})},
    {"h.html", page_html({"No address", "Nothing is known of it."})},
};

// Of each stored version what may not depend on the order of reading.
using State = std::vector<std::tuple<std::string, std::string, std::string>>; // id, title, file

State state_of(const Archive& archive) {
    State state;
    const Xapian::Database database = archive.open();
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Xapian::Document document = database.get_document(*at);
        Article article;
        BOOST_TEST(load_article(document.get_data(), article));
        state.emplace_back(document.get_value(number_of(Slot::article)), article.title,
                           article.origin.path);
    }
    std::ranges::sort(state);
    return state;
}

std::size_t articles_in(const State& state) {
    std::set<std::string> ids;
    for (const auto& version : state)
        ids.insert(std::get<0>(version));
    return ids.size();
}

std::string id_of(const State& state, const std::string& title) {
    for (const auto& version : state)
        if (std::get<1>(version) == title) return std::get<0>(version);
    return {};
}

const std::string url_id = article_id(url_identity(url_key(address)));

} // namespace

BOOST_AUTO_TEST_SUITE(one_address)

BOOST_AUTO_TEST_CASE(what_is_one_article_does_not_depend_on_the_order) {
    State wanted;
    std::mt19937 random(7);
    std::vector<std::pair<std::string, std::string>> shuffled = pages;
    for (int round = 0; round < 12; ++round) {
        const Archive archive;
        for (const auto& [name, html] : pages)
            archive.folder.write("archive/" + name, html);
        std::vector<std::string> run;
        for (const auto& page : shuffled) {
            run.push_back(page.first);
            if (round != 0 && random() % 2 == 0)
                archive.index(std::exchange(run, {}), 1 + round % 3);
        }
        if (!run.empty()) archive.index(run, 2);
        const State state = state_of(archive);
        if (round == 0) wanted = state;
        BOOST_TEST((state == wanted), "round " << round);
        BOOST_TEST(archive.index().unchanged == pages.size());
        BOOST_TEST((state_of(archive) == wanted), "read again, round " << round);
        std::ranges::shuffle(shuffled, random);
    }
    BOOST_TEST(wanted.size() == 7u);
    BOOST_TEST(articles_in(wanted) == 5u);
    BOOST_TEST(id_of(wanted, "Harbour opens") == id_of(wanted, "Harbour opens!"));
    BOOST_TEST(id_of(wanted, "Gulls counted") == article_id("path:archive/b.html"));
}

BOOST_AUTO_TEST_CASE(a_story_alone_has_its_address) {
    const Archive archive;
    archive.folder.write("archive/a.html", pages[0].second);
    archive.folder.write("archive/c.html", pages[2].second);
    BOOST_TEST(archive.index().kept_apart == 0u);
    BOOST_TEST(id_of(state_of(archive), "Harbour opens") == url_id);
    archive.folder.write("archive/b.html", pages[1].second);
    const Report report = archive.index();
    BOOST_TEST(report.indexed == 1u);
    BOOST_TEST(report.kept_apart == 1u);
    const State state = state_of(archive);
    BOOST_TEST(id_of(state, "Harbour opens") == article_id("path:archive/a.html"));
    BOOST_TEST(id_of(state, "Harbour opens!") == article_id("path:archive/a.html"));
    // The declared address finds them all.
    BOOST_TEST(archive.open().get_termfreq("U" + url_key(address)) == 3u);
}

BOOST_AUTO_TEST_CASE(the_page_fetched_there_keeps_the_address_however_it_differs) {
    for (const bool fetched_first : {true, false}) {
        const Archive archive;
        const auto write_fetched = [&] {
            archive.folder.write("archive/x.html",
                                 saved_from(address, page_html({"One", choir, address})));
            archive.folder.write("archive/y.html",
                                 saved_from(address, page_html({"Two", gulls, address})));
            archive.index();
        };
        if (fetched_first) write_fetched();
        archive.folder.write("archive/a.html", pages[0].second); // another story
        archive.folder.write("archive/b.html", pages[1].second); // a copy of "Two"
        archive.index();
        if (!fetched_first) write_fetched();
        const State state = state_of(archive);
        BOOST_TEST(articles_in(state) == 2u);
        for (const char* title : {"One", "Two", "Gulls counted"})
            BOOST_TEST(id_of(state, title) == url_id, title);
        BOOST_TEST(id_of(state, "Harbour opens") == article_id("path:archive/a.html"));
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_changes_stays_one_article) {
    const Archive archive;
    archive.folder.write("archive/a.html", page_html({"Harbour opens", harbour, address}));
    archive.index();
    archive.folder.write("archive/a.html", page_html({"Dockers sing", choir, address}));
    BOOST_TEST(archive.index().updated == 1u);
    const State state = state_of(archive);
    BOOST_TEST(articles_in(state) == 1u);
    BOOST_TEST(id_of(state, "Dockers sing") == url_id);
}

// What other files say of an article goes with it.
BOOST_AUTO_TEST_CASE(records_of_files_follow_their_article) {
    const Archive archive;
    archive.folder.write("archive/a.html", pages[0].second);
    archive.folder.write("archive/d.html", pages[3].second); // the same page
    archive.folder.write("archive/z.html", page_html({"Other", "Nothing of this."}));
    archive.index();
    archive.folder.write("archive/b.html", pages[1].second);
    archive.index();
    std::filesystem::remove(archive.folder.path() / "archive/a.html");
    IndexOptions options = archive.options();
    options.prune = PruneRule::some;
    BOOST_TEST(index_archive(options, {}).pruned == 0u); // d.html holds it
    State state = state_of(archive);
    BOOST_TEST(std::get<2>(*std::ranges::find(state, "Harbour opens", [](const auto& version) {
                   return std::get<1>(version);
               })) == "archive/d.html");
    std::filesystem::remove(archive.folder.path() / "archive/d.html");
    BOOST_TEST(index_archive(options, {}).pruned == 1u);
    BOOST_TEST(id_of(state_of(archive), "Harbour opens") == "");
}

BOOST_AUTO_TEST_SUITE_END()
