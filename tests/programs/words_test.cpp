// SPDX-License-Identifier: GPL-3.0-or-later
// What a word finds: its forms in its language, acronyms, letters, hyphens, scripts and the
// reader's own synonyms, asked of the real program.
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

struct Page {
    const char* name; // stands in its headline
    const char* language;
    const char* text;
};

constexpr Page pages[] = {
    {"can", "en", "You can row on the lake"},
    {"canada", "en", "Canada signed, and Toyota built a plant"},
    {"spanish", "es", "El ayuntamiento de la ciudad abrió el lunes la nueva biblioteca municipal"},
    {"usa", "en", "The U.S. left the accord, said the WHO"},
    {"us", "en", "Tell us about us, and who did it"},
    {"shout", "en", "TRUST US NOW"},
    {"bush", "en", "George H. W. Bush spoke with a Ph.D. at his side"},
    {"women", "en", "Women and children said nothing"},
    {"political", "en", "A political matter"},
    {"politics", "en", "Politics as usual"},
    {"university", "en", "Two universities of Prague"},
    {"universe", "en", "A universal law of the universe"},
    {"walesa", "en", "Lech Wałęsa met Søren in Tromsø"},
    {"mail", "en", "He sent an e-mail on COVID-19 to O’Brien"},
    {"closed", "en", "An email on covid19 came from OBrien"},
    {"co2", "en", "Less CO₂ in the air"},
    {"company", "en", "The Wilson Co. rose"},
    {"german", "de", "Herr Müller aus Köln sprach mit Frau Goetz"},
    {"turkish", "tr", "İstanbul'da Erdoğan'ın konuşması, ışıklar söndü"},
    {"korean", "ko", "서울에서 회담이 열렸다"},
    {"chinese", "zh", "臺灣總統訪問"},
    {"arabic", "ar", "قال الوزير والحكومة"},
    {"digits", "ar", "كانت سنة ٢٠١٩ مهمة"},
    {"hebrew", "he", "צה\"ל הודיע היום על החלטה"},
    {"french", "fr", "Il a vu l'homme et rendu hommage, hier à Paris, au président"},
    {"kyiv", "en", "Rain fell on Kyiv in the United Kingdom"},
    {"kiev", "en", "Rain fell on Kiev in the UK"},
};

std::string name_of(const std::string& title) {
    return title.substr(6, title.size() - 7);
}

class Archive {
  public:
    Archive() {
        for (const Page& page : pages)
            folder_.write(std::string("pages/") + page.name + ".html", html(page));
        folder_.write("synonyms.txt", "# places\nKiev, Kyiv\nUK, United Kingdom\n");
        folder_.write("broken.txt", "Kiev, Kyiv\nalone\n");
        const Outcome outcome =
            run_program({{"index", (folder_.path() / "pages").string(), "--database",
                          file("archive.db"), "--without", "copies"}});
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }

    std::string file(const std::string& name) const { return (folder_.path() / name).string(); }

    Outcome run(const std::string& query, std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"search", "--database", file("archive.db"), "--format",
                                         "json", "--limit", "all"});
        options.insert(options.end(), {"--", query});
        return run_program({options});
    }

    // Names of the pages found, sorted, with blanks between.
    std::string found(const std::string& query,
                      const std::vector<std::string>& options = {}) const {
        const Outcome outcome = run(query, options);
        BOOST_REQUIRE_MESSAGE(outcome.status != 2, outcome.err);
        const Json answer = Json::parse(outcome.out);
        std::set<std::string> names;
        for (const Json& each : answer["results"])
            names.insert(name_of(each["title"]));
        std::string all;
        for (const std::string& name : names)
            all += (all.empty() ? "" : " ") + name;
        return all;
    }

  private:
    TemporaryFolder folder_;

    // The name stands in the headline between letters, so that it is no word of the page.
    static std::string html(const Page& page) {
        return std::string("<!DOCTYPE html><html lang=\"") + page.language +
               "\"><head><meta charset=\"utf-8\"><title>Page q" + page.name +
               "q</title></head><body><article><h1>Page q" + page.name + "q</h1><p>" + page.text +
               ".</p></article></body></html>";
    }
};

const Archive& archive() {
    static const Archive made;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(a_word_finds_what_is_meant_by_it) {
    struct Row {
        const char* query;
        const char* found;
    };
    constexpr Row rows[] = {
        {"row canada", ""},
        {"toyota", "canada"},
        {"text:canada signed", "canada"},
        {"U.S.", "usa"},
        {"the US", "usa"},
        {"WHO", "usa"},
        {"title:US", ""},
        {"\"the US\"", "usa"},
        {"left NEAR US", "usa"},
        {"tell us", "us"},
        {"TRUST US", "shout"},
        {"\"George H.W. Bush\"", "bush"},
        {"George H. W. Bush", "bush"},
        {"\"George H. W. Bush\" PhD", "bush"},
        {"woman child say", "women"},
        {"\"woman\"", ""},
        {"university", "university"},
        {"universe", "universe"},
        {"walesa soren tromso", "walesa"},
        {"person:walesa", "walesa"},
        {"email obrien", "closed mail"},
        {"e-mail covid19", "closed mail"},
        {"\"email on\" COVID-19", "closed mail"},
        {"email NEAR/3 covid19", "closed mail"},
        {"O'Brien", "closed mail"},
        {"CO2 air", "co2"},
        {"CO₂", "co2"},
        {"Mueller Koeln Götz", "german"},
        {"ışık", "turkish"},
        {"istanbul erdogan", "turkish"},
        {"서울", "korean"},
        {"台湾", "chinese"},
        {"الحكومة", "arabic"},
        {"צה\"ל", "hebrew"},
        {"צהל", "hebrew"},
        {"\"צה\"ל הודיע\"", "hebrew"},
        {"2019", "digits"},
        {"۲۰۱۹", "digits"},
    };
    for (const Row& row : rows)
        BOOST_TEST_CONTEXT(row.query) BOOST_TEST(archive().found(row.query) == row.found);
}

// As words are: their stops, elisions, apostrophes, accents and widths.
BOOST_AUTO_TEST_CASE(a_pattern_finds_what_its_words_are_filed_as) {
    const std::pair<const char*, const char*> rows[] = {
        {"U.S.*", "politics usa"}, // usual
        {"U.S.* NEAR/3 left", "usa"},
        {"WHO*", "usa"},
        {"Ph.D*", "bush"},
        {"l’homm*", "french"},
        {"O’Bri*", "mail"},
        {"obri*", "closed mail"},
        {"don’*", ""},
        {"Müll*", "german"},
        {"mull*", "german"},
        {"*oln", "german"},
        {"ｔｏｙｏ*", "canada"},
        {"person:wał*", "walesa"},
        {"wales* NEAR/3 sør*", "walesa"},
    };
    for (const auto& [query, found] : rows)
        BOOST_TEST_CONTEXT(query) BOOST_TEST(archive().found(query) == found);
    BOOST_TEST(archive().found("mull*", {"--exact"}) == "");
    const Json hit = Json::parse(archive().run("mull*").out)["results"][0];
    BOOST_TEST(hit["snippet"]["hits"].size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_answer_tells_which_forms_were_asked) {
    const Json answer = Json::parse(archive().run("woman O'Brien").out);
    BOOST_REQUIRE(answer["forms"].size() == 2U);
    const Json woman = answer["forms"][0];
    BOOST_TEST(woman["word"] == "woman");
    BOOST_TEST(woman["field"] == "text");
    BOOST_TEST(woman["forms"].dump() ==
               R"([{"kind":"inflected","languages":["en"],"text":"women"}])");
    BOOST_TEST(answer["forms"][1]["forms"][0]["kind"] == "spelling");
    const Outcome text = run_program(
        {{"search", "political", "--explain", "--database", archive().file("archive.db")}});
    BOOST_TEST(text.out.find("\nforms       political: [politics] (en)\n") != std::string::npos,
               text.out);
    // Exact words have no forms.
    BOOST_TEST(Json::parse(archive().run("woman", {"--exact"}).out)["forms"].empty());
}

BOOST_AUTO_TEST_CASE(words_that_are_only_akin_come_behind) {
    const Json answer = Json::parse(archive().run("political").out);
    BOOST_REQUIRE(answer["results"].size() == 2U);
    const double own = answer["results"][0]["score"];
    const double akin = answer["results"][1]["score"];
    BOOST_TEST(name_of(answer["results"][1]["title"]) == "politics");
    BOOST_TEST(akin < own / 3);
}

BOOST_AUTO_TEST_CASE(a_hit_is_marked_where_its_language_has_the_form) {
    const Json hit = Json::parse(archive().run("email").out)["results"][0];
    BOOST_TEST(hit["snippet"]["hits"].size() == 1U);
    const Json acronym = Json::parse(archive().run("WHO").out)["results"][0];
    BOOST_TEST(acronym["snippet"]["hits"].size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_reader_has_synonyms_of_their_own) {
    const std::vector<std::string> own = {"--synonyms", archive().file("synonyms.txt")};
    BOOST_TEST(archive().found("kiev") == "kiev");
    BOOST_TEST(archive().found("kiev", own) == "kiev kyiv");
    BOOST_TEST(archive().found("Kyiv rain", own) == "kiev kyiv");
    BOOST_TEST(archive().found("uk", own) == "kiev kyiv");
    BOOST_TEST(archive().found("\"kiev\"", own) == "kiev");
    std::vector<std::string> exact = own;
    exact.emplace_back("--exact");
    BOOST_TEST(archive().found("kiev", exact) == "kiev");
    const Json forms = Json::parse(archive().run("kiev", own).out)["forms"];
    BOOST_TEST(forms[0]["forms"][0].dump() == R"({"kind":"synonym","languages":[],"text":"kyiv"})");

    const Outcome broken = archive().run("kiev", {"--synonyms", archive().file("broken.txt")});
    BOOST_TEST(broken.status == 2);
    BOOST_TEST(broken.err.find("broken.txt:2: a line of synonyms") != std::string::npos,
               broken.err);
}

BOOST_AUTO_TEST_CASE(a_receipt_knows_its_list_of_synonyms) {
    const std::string receipt = archive().file("receipt.json");
    const std::string list = archive().file("synonyms.txt");
    const std::string database = archive().file("archive.db");
    archive().run("kiev", {"--synonyms", list, "--receipt", receipt});
    BOOST_TEST(Json::parse(read_file(receipt))["synonyms_sha256"].get<std::string>().size() == 64U);
    BOOST_TEST(
        run_program({{"verify", receipt, "--database", database, "--synonyms", list}}).status == 0);
    const Outcome without = run_program({{"verify", receipt, "--database", database}});
    BOOST_TEST(without.status == 2);
    BOOST_TEST(without.err.find("name that file with --synonyms") != std::string::npos,
               without.err);
}

BOOST_AUTO_TEST_SUITE_END()
