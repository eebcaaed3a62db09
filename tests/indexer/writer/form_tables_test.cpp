// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of forms as runs of the writer leave them.
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/indexer/archive_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace newshound;
using test::Archive;
using test::PageHtml;

namespace {

// Whether any key or value of the metadata holds `word`.
bool is_told(const Archive& archive, const std::string& word) {
    const Xapian::Database database = archive.open();
    for (auto at = database.metadata_keys_begin(); at != database.metadata_keys_end(); ++at)
        if ((*at).find(word) != std::string::npos ||
            database.get_metadata(*at).find(word) != std::string::npos)
            return true;
    return false;
}

std::vector<std::string> forms(const Archive& archive, const std::string& key) {
    return unpack_texts(archive.open().get_metadata(key));
}

std::string id_at(const Archive& archive, const std::string& address) {
    const Xapian::Database database = archive.open();
    const auto at = database.postlist_begin("U" + address);
    return database.get_document(*at).get_value(static_cast<Xapian::valueno>(Slot::article));
}

const PageHtml secret = {"Zoxography wins", "A zoxographer zoxographed in a caf\xC3\xA9 noir.",
                         "https://one.example/a"};
const PageHtml open_page = {"Cafe opens", "Nobody came to the caf\xC3\xA9.",
                            "https://one.example/b"};

} // namespace

BOOST_AUTO_TEST_SUITE(form_tables)

BOOST_AUTO_TEST_CASE(no_word_of_a_removed_article_stays) {
    const Archive archive;
    archive.write("a.html", secret);
    archive.write("b.html", open_page);
    archive.index();
    BOOST_TEST(is_told(archive, "zoxogr"));
    BOOST_TEST(forms(archive, accent_forms_key("cafe")).size() == 1u);
    const std::string id = id_at(archive, "one.example/a");
    {
        Writer writer(archive.database());
        BOOST_TEST(writer.remove(id, "", Removal::for_good));
        writer.commit();
    }
    BOOST_TEST(!is_told(archive, "zoxogr"));
    BOOST_TEST(forms(archive, accent_forms_key("cafe")).size() == 1u); // others have it
}

BOOST_AUTO_TEST_CASE(the_words_of_a_hidden_article_come_back_with_it) {
    const Archive archive;
    archive.write("a.html", secret);
    archive.write("b.html", open_page);
    archive.index();
    const std::string id = id_at(archive, "one.example/a");
    const auto zoxograph = [&] {
        std::string all;
        const Xapian::Database database = archive.open();
        for (auto at = database.metadata_keys_begin("forms:en:zox");
             at != database.metadata_keys_end("forms:en:zox"); ++at)
            all += *at + "=" + database.get_metadata(*at) + ";";
        return all;
    };
    const std::string before = zoxograph();
    BOOST_TEST(before != "");
    Writer writer(archive.database());
    BOOST_TEST(writer.remove(id, "", Removal::kept));
    writer.commit();
    BOOST_TEST(zoxograph() == "");
    BOOST_TEST(writer.undo_removal(id, OutletRegistry()).has_value());
    writer.commit();
    BOOST_TEST(zoxograph() == before);
}

BOOST_AUTO_TEST_CASE(words_that_leave_and_come_in_one_commit_stay) {
    const Archive archive;
    archive.write("a.html", secret);
    archive.index();
    const std::string before = archive.open().get_metadata(stem_forms_key("en", "council"));
    std::filesystem::remove(archive.folder.path() / "archive/a.html");
    archive.write("c.html", open_page);
    IndexOptions options = archive.options();
    options.prune = PruneRule::everything;
    index_archive(options, {});
    BOOST_TEST(!is_told(archive, "zoxogr"));
    BOOST_TEST(archive.open().get_metadata(stem_forms_key("en", "council")) == before);
    BOOST_TEST(forms(archive, accent_forms_key("cafe")).size() == 1u);
}

// German has the word "es" and Spanish "de".
BOOST_AUTO_TEST_CASE(a_word_that_is_spelt_as_a_language_is_noted_beside_its_counterpart) {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase database((folder.path() / "db").string(), Xapian::DB_CREATE);
    FormTables tables;
    tables.note("de", std::vector<std::string>{"es"});
    tables.note("es", std::vector<std::string>{"de"});
    tables.write(database);
    BOOST_TEST(database.get_metadata(stem_forms_key("de", "es")) != "");
    BOOST_TEST(database.get_metadata(stem_forms_key("es", "de")) != "");
}

BOOST_AUTO_TEST_SUITE_END()
