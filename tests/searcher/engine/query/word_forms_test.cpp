// SPDX-License-Identifier: GPL-3.0-or-later
// Which terms a typed word is asked as, and in articles of which language.
#include "common/schema/analysis.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "searcher/engine/query/word_forms.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace newshound;

namespace {

using Words = std::vector<std::string>;

// An archive in memory of articles with words and a language.
class Archive {
  public:
    Archive& add(const std::string& language, const Words& words, int times = 1) {
        Xapian::Document document;
        for (const std::string& word : words)
            document.add_term(word);
        if (!language.empty())
            document.add_boolean_term(std::string(find_field("lang")->prefix) + language);
        for (int i = 0; i < times; ++i)
            database_.add_document(document);
        for (const std::string& word : words) {
            if (!language.empty()) note(stem_forms_key(language, stem(word, language)), word);
            if (fold_accents(word) != word) note(accent_forms_key(fold_accents(word)), word);
        }
        return *this;
    }

    Alternatives forms(const std::string& word, const Words& languages = {}) const {
        const OpenDatabase database{.all = database_, .shards = {database_}};
        return WordForms(database).inflected(word, languages);
    }

  private:
    Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};

    void note(const std::string& key, const std::string& word) {
        const Words standing = unpack_texts(database_.get_metadata(key));
        std::set<std::string> forms(standing.begin(), standing.end());
        forms.insert(word);
        database_.set_metadata(key, pack_texts({forms.begin(), forms.end()}));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(word_forms)

BOOST_AUTO_TEST_CASE(a_form_counts_in_its_own_language_only) {
    Archive archive;
    archive.add("en", {"canada", "can"}).add("es", {"canada", "canadas"});
    const Alternatives forms = archive.forms("canada");
    BOOST_TEST(forms.anywhere == Words{"canada"});
    BOOST_REQUIRE(forms.forms.size() == 1);
    BOOST_TEST(forms.forms[0].languages == Words{"es"});
    BOOST_TEST(forms.forms[0].inflected == Words{"canadas"});
}

BOOST_AUTO_TEST_CASE(a_root_is_of_the_languages_own_table) {
    // Hungarian "putin" has the root "put", which only English articles have.
    Archive archive;
    archive.add("en", {"put", "putin"}).add("hu", {"putin"});
    BOOST_TEST(archive.forms("putin").forms.empty());
}

BOOST_AUTO_TEST_CASE(a_word_of_one_language_has_only_endings_in_another) {
    // Spanish "canes" has the root of "canada"; Hungarian adds endings to names.
    Archive archive;
    archive.add("en", {"canada", "obama"}).add("es", {"canes"}).add("hu", {"obamai", "ob"});
    BOOST_TEST(archive.forms("canada").forms.empty());
    BOOST_TEST(archive.forms("obama").forms.at(0).inflected == Words{"obamai"});
    BOOST_TEST(archive.forms("canada", {"es"}).forms.at(0).inflected == Words{"canes"});
    BOOST_TEST(archive.forms("can").forms.at(0).inflected == Words{"canes"}); // who knows
}

BOOST_AUTO_TEST_CASE(a_form_that_its_own_languages_know_counts_in_others_too) {
    Archive archive;
    archive.add("en", {"nation"}).add("fr", {"nations", "nation", "\u00E9lections"});
    BOOST_TEST(archive.forms("nations").forms.at(0).languages == (Words{"fr", "en"}));
    // A word in another spelling is none that French has.
    archive.add("en", {"election"});
    BOOST_TEST(archive.forms("elections").forms.at(0).inflected == Words{"election"});
}

BOOST_AUTO_TEST_CASE(languages_with_the_same_forms_share_a_place) {
    Archive archive;
    archive.add("en", {"transport", "transports"}).add("fr", {"transport", "transports"});
    const Alternatives forms = archive.forms("transport");
    BOOST_REQUIRE(forms.forms.size() == 1);
    BOOST_TEST(forms.forms[0].languages == (Words{"en", "fr"}));
    BOOST_TEST(archive.forms("transport", {"fr"}).forms[0].languages == Words{"fr"});
}

BOOST_AUTO_TEST_CASE(words_of_unknown_language_have_no_forms_but_accents) {
    Archive archive;
    archive.add("", {"harbours", "\u00E9t\u00E9"});
    BOOST_TEST(archive.forms("harbour").forms.empty());
    BOOST_TEST(archive.forms("ete").anywhere == (Words{"ete", "\u00E9t\u00E9"}));
}

BOOST_AUTO_TEST_CASE(a_frequent_word_does_not_join_a_rare_one) {
    Archive archive;
    archive.add("en", {"harboured"}).add("en", {"harbour"}, 30);
    BOOST_TEST(archive.forms("harboured").forms.empty());
    BOOST_REQUIRE(archive.forms("harbour").forms.size() == 1);
    // A word that the archive lacks is found by what it has.
    BOOST_REQUIRE(archive.forms("harbouring").forms.size() == 1);
    BOOST_TEST(archive.forms("harbouring").forms[0].inflected == (Words{"harbour", "harboured"}));
}

BOOST_AUTO_TEST_CASE(akin_words_are_told_from_inflected_ones) {
    Archive archive;
    archive.add("en", {"political", "politics", "politically"}).add("en", {"politic"}, 9);
    const LanguageForms forms = archive.forms("political").forms.at(0);
    BOOST_TEST(forms.inflected.empty());
    BOOST_TEST(forms.derived == (Words{"politically", "politics"}));
}

BOOST_AUTO_TEST_SUITE_END()
