// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of near-copies, as runs, removals and the order of reading make them.
#include "common/article/outlet_registry.hpp"
#include "common/schema/identity.hpp"
#include "indexer/doctor/examination.hpp"
#include "indexer/doctor/repair.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/indexer/archive_fixture.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>

using namespace newshound;
using test::Archive;
using test::page_html;

namespace {

const std::string masons = "Masons began to lay the long stones of the new quay on Monday while "
                           "gulls watched them from the roof of the old market hall and a band of "
                           "dockers played shanties for the mayor, who cut a ribbon of blue silk.";
const std::string divers = "Divers found an iron chest in the moat of the castle, and the county's "
                           "museum will open it in spring when its lock has dried, which nobody "
                           "had hoped for since the great flood carried its twin out to the sea.";

std::string address(const std::string& name) {
    return "https://" + name + ".example/a";
}

std::string id_of(const std::string& name) {
    return article_id(url_identity(url_key(address(name))));
}

void write(const Archive& archive, const std::string& name, const std::string& body) {
    archive.folder.write("archive/" + name + ".html", page_html({name, body, address(name)}));
}

// The groups of articles, by the names of their files, as "a b, c"; with what is wrong of their
// names.
std::string groups(const Archive& archive) {
    std::map<std::string, std::set<std::string>> names;
    std::map<std::string, std::set<std::string>> ids;
    const Xapian::Database database = archive.open();
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Xapian::Document document = database.get_document(*at);
        Article article;
        BOOST_TEST(load_article(document.get_data(), article));
        const std::string story = document.get_value(number_of(Slot::story));
        names[story].insert(std::filesystem::path(article.origin.path).stem());
        ids[story].insert(document.get_value(number_of(Slot::article)));
    }
    std::set<std::string> lists;
    for (const auto& [story, members] : names) {
        std::string list;
        for (const std::string& each : members)
            list += (list.empty() ? "" : " ") + each;
        if (*ids[story].begin() != story) list += " named " + story;
        lists.insert(list);
    }
    std::string all;
    for (const std::string& list : lists)
        all += (all.empty() ? "" : ", ") + list;
    const Examination found = examine_articles(archive.database());
    return found.is_sound() ? all : all + " (not sound)";
}

} // namespace

BOOST_AUTO_TEST_SUITE(stories)

// The bridge holds both texts, and is a copy of each.
BOOST_AUTO_TEST_CASE(an_article_between_two_groups_joins_and_leaves_them) {
    const Archive archive;
    write(archive, "moat", divers);
    write(archive, "quay", masons);
    archive.index();
    write(archive, "late", masons);
    archive.index();
    BOOST_TEST(groups(archive) == "late quay, moat");
    write(archive, "bridge", masons + " " + divers);
    archive.index();
    BOOST_TEST(groups(archive) == "bridge late moat quay");
    {
        Writer writer(archive.database());
        BOOST_TEST(writer.remove(id_of("bridge"), "", Removal::kept));
        writer.finish();
    }
    BOOST_TEST(groups(archive) == "late quay, moat");
    {
        Writer writer(archive.database());
        BOOST_TEST(writer.undo_removal(id_of("bridge"), OutletRegistry()).has_value());
        writer.finish();
    }
    BOOST_TEST(groups(archive) == "bridge late moat quay");
    // Edits join, as the first version stays, and the page's end parts.
    write(archive, "moat", masons + " It rained.");
    archive.index();
    BOOST_TEST(groups(archive) == "bridge late moat quay");
    std::filesystem::remove(archive.folder.path() / "archive/bridge.html");
    IndexOptions options = archive.options();
    options.prune = PruneRule::some;
    BOOST_TEST(index_archive(options, {}).pruned == 1u);
    BOOST_TEST(groups(archive) == "late moat quay");
}

// More than are compared with each other: they meet at the leaders of what they share.
BOOST_AUTO_TEST_CASE(a_story_of_many_copies_is_one_in_any_order) {
    std::vector<std::string> names;
    for (int number = 0; number < 90; ++number)
        names.push_back("n" + std::to_string(number));
    std::mt19937 random(3);
    std::string wanted;
    for (const std::size_t runs : {1, 2, 5}) {
        const Archive archive;
        std::ranges::shuffle(names, random);
        for (std::size_t at = 0; at < names.size(); ++at) {
            write(archive, names[at], at % 3 == 0 ? masons + " It rained." : masons);
            if ((at + 1) % (names.size() / runs) == 0) archive.index();
        }
        const std::string told = groups(archive);
        BOOST_TEST(told.find(", ") == std::string::npos, told);
        if (wanted.empty()) wanted = told;
        BOOST_TEST(told == wanted);
        const auto least = std::ranges::min(names, {}, id_of);
        BOOST_TEST(archive.open().get_termfreq("XSTORY:" + id_of(least)) == names.size());
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_name_is_found_and_mended) {
    const Archive archive;
    for (const char* name : {"late", "quay"})
        write(archive, name, masons);
    write(archive, "moat", divers);
    archive.index();
    const std::string before = groups(archive);
    BOOST_TEST(before == "late quay, moat");
    const std::string wrong = std::max(id_of("late"), id_of("quay"));
    {
        Xapian::WritableDatabase database(archive.database(), Xapian::DB_OPEN);
        for (const char* name : {"late", "quay"}) {
            const Xapian::docid docid = *database.postlist_begin("XARTICLE:" + id_of(name));
            Xapian::Document document = database.get_document(docid);
            document.remove_term("XSTORY:" + std::min(id_of("late"), id_of("quay")));
            document.add_boolean_term("XSTORY:" + wrong);
            document.add_value(number_of(Slot::story), wrong);
            database.replace_document(docid, document);
        }
        database.commit();
    }
    const Examination found = examine_articles(archive.database());
    BOOST_TEST(found.unsettled.size() == 2u);
    repair(archive.database(), found);
    BOOST_TEST(groups(archive) == before);
}

BOOST_AUTO_TEST_SUITE_END()
