// SPDX-License-Identifier: GPL-3.0-or-later
// What the archive proposes for misspelt words.
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/facet_terms.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

// Articles of one line each, so many times.
class Archive {
  public:
    Archive() : path_((folder_.path() / "archive.db").string()) {
        Xapian::WritableDatabase database(path_, Xapian::DB_CREATE_OR_OPEN);
        database.set_metadata(std::string(metadata::format), std::to_string(database_format));
        database.set_metadata(std::string(metadata::analysis), std::to_string(analysis_version));
        add(database, 60, "the government met in moscow");
        add(database, 2, "the goverment met in moscow");
        add(database, 30, "chancellor angela merkel spoke");
        add(database, 5, "the markel insurance company");
        add(database, 40, "alexander bortnikov of the fsb");
        add(database, 3, "a kommersant reporter of götze and bortniker");
        add(database, 30, "the white house stood");
        add(database, 40, "amy winehouse sang");
        add(database, 20, "subway cars and the new york times");
        database.set_metadata(accent_forms_key("gotze"), pack_texts({"götze"}));
        Xapian::Document named;
        named.add_posting("XPERSON:alexander", 1);
        named.add_posting("XPERSON:bortnikov", 2);
        named.add_boolean_term("XOUTLET:guardian");
        database.add_document(named);
        Xapian::Document lantern;
        lantern.add_boolean_term("XOUTLET:worldlantern");
        lantern.add_boolean_term(value_term(*find_field("outlet"), "The World Lantern"));
        lantern.add_value(number_of(Slot::outlet), "The World Lantern");
        database.add_document(lantern);
        database.commit();
    }

    std::string meant(const std::string& query) const {
        return Answerer({path_}).answer(read_query(query), {.limit = 0}).did_you_mean;
    }

  private:
    test::TemporaryFolder folder_;
    std::string path_;

    static void add(Xapian::WritableDatabase& database, int times, const std::string& text) {
        Xapian::Document document;
        for (const Word& word : analyze(text))
            document.add_posting(word.term, word.position + 1);
        for (int i = 0; i < times; ++i)
            database.add_document(document);
    }
};

const Archive& archive() {
    static const Archive made;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(spelling)

BOOST_AUTO_TEST_CASE(misspelt_words_are_mended) {
    const std::pair<const char*, const char*> rows[] = {
        {"bortnikow", "bortnikov"},                    // in no article
        {"Bortnikow FSB", "Bortnikov FSB"},            // its case stays, other words too
        {"alexandr bortnikow", "alexander bortnikov"}, // several at once
        {"\"alexandr bortnikow\"", "\"alexander bortnikov\""},
        {"goverment", "government"}, // rare but real
        {"moscow goverment", "moscow government"},
        {"angela markel", "angela merkel"}, // right alone, wrong together
        {"\"angela markel\"", "\"angela merkel\""},
        {"newyork", "\"new york\""},       // a blank is missing
        {"whitehouse", "\"white house\""}, // nearer than winehouse
        {"person:\"alexandr bortnikow\"", "person:\"alexander bortnikov\""},
        {"outlet:guardain", "outlet:guardian"},
        {"outlet:worldlantren", "outlet:\"The World Lantern\""}, // as articles show it
        {"outlet:=\"The World Lantren\"", "outlet:=\"The World Lantern\""},
        {"outlet:=\"world lantern\"", "outlet:=\"The World Lantern\""},
        {"moskow OR fsb", "moscow OR fsb"},
        {"moskow -merkel", "moscow -merkel"},
        {"bortnikow NEAR/3 fsb", "bortnikov NEAR/3 fsb"},
    };
    for (const auto& [typed, meant] : rows)
        BOOST_TEST(archive().meant(typed) == meant);
}

BOOST_AUTO_TEST_CASE(right_words_are_left_alone) {
    const char* rows[] = {
        "bortnikov",
        "government",
        "markel",           // a real word, no much more frequent one beside it
        "markel insurance", // found together
        "bortniker",        // rare, but two edits away
        "zzyzx",            // nothing is near
        "moscow merkel",    // finds nothing, but no words there make a name
        "gotze",            // another form of what is there
        "go*ment",
        "moscow -goverment",
        "1999",
        "date:2019",
        "*",
    };
    for (const char* typed : rows)
        BOOST_TEST(archive().meant(typed) == "", typed << " gave " << archive().meant(typed));
}

BOOST_AUTO_TEST_SUITE_END()
