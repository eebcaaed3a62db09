// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of press databases: what of them is the story's, and what is the database's.
#include "common/article/date.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/extractor.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/press_exports.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace newshound;
using namespace newshound::test;

namespace {

const std::string ferry = "The harbour of Lindau was closed on Tuesday after a ferry ran aground.";
const std::string mayor = "Nobody was hurt, the mayor said, and the ferry will be towed tonight.";

Extraction read(const std::string& type, const std::string& bytes) {
    Page page;
    page.path = "exports/one";
    page.content_type = type;
    page.bytes = bytes;
    return extract(page, built_in_outlets(), Date{.year = 2026, .month = 1, .day = 1});
}

Article nexis(const std::string& bytes) {
    return read("text/x-lexisnexis", bytes).article;
}

Article factiva(const std::string& bytes) {
    return read("text/x-factiva", bytes).article;
}

std::string day(const std::optional<Date>& date) {
    return date ? to_iso(*date) : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(press_stories)

BOOST_AUTO_TEST_CASE(each_form_gives_the_same_story) {
    struct Row {
        const char* type;
        std::string bytes;
    };
    const std::string count = "3 of 100 DOCUMENTS";
    const std::string both = ferry + "\n\n" + mayor;
    const std::string marked = ferry + "</p><p class=\"c9\">" + mayor;
    const Row rows[] = {
        {"text/x-lexisnexis", nexis_document(count, "Ferry aground", both)},
        {"text/x-lexisnexis-html; charset=utf-8",
         nexis_html_document(count, "Ferry aground", marked)},
        {"text/x-factiva", factiva_document("Ferry aground", both)},
        {"text/x-factiva", factiva_coded("Ferry aground", both)},
        {"text/x-factiva-html", factiva_html("Ferry aground", marked)},
        {"text/x-factiva-html", factiva_coded_html("Ferry aground", marked)},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.type << "\n" << row.bytes) {
            const Extraction one = read(row.type, row.bytes);
            BOOST_TEST(one.skipped == "");
            BOOST_TEST(one.article.title == "Ferry aground");
            BOOST_TEST(one.article.outlet == "The Harbour Courier");
            BOOST_TEST(day(one.article.published).substr(0, 10) == "2009-03-03");
            BOOST_TEST(one.article.authors == (std::vector<std::string>{"Jane Roe", "John Doe"}),
                       boost::test_tools::per_element());
            BOOST_TEST(one.article.language == "en");
            BOOST_TEST(one.article.text == both);
            BOOST_TEST(day(one.article.captured) == "");
            BOOST_TEST(day(one.article.updated) == "");
            BOOST_TEST(one.article.url == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_the_databases_is_no_part_of_the_text) {
    const std::string feet[] = {
        "",
        "LOAD-DATE: March 9, 2009\n\n",
        "SUBJECT: SHIPPING (90%); FERRIES (80%)\n\nLOAD-DATE: March 9, 2009\n\n",
        "URL: http://courier.example/\nSUBJECT: SHIPPING\nLANGUAGE: ENGLISH\n",
        "LANGUAGE: ENGLISH\n\nGRAPHIC: PHOTO, the ferry.\n\nMore of the picture.\n\n",
        "CORRECTION-DATE: March 8, 2009\n\nCORRECTION: It was no barge.\n\nTYPE: News\n\n",
        "UPDATE: 9. M\xC3\xA4rz 2009\n\nSPRACHE: GERMAN; DEUTSCH\n\nPUBLICATION-TYPE: Zeitung\n\n",
    };
    for (const std::string& foot : feet)
        BOOST_TEST(nexis(nexis_document("1 of 2 DOCUMENTS", "A", ferry, foot)).text == ferry, foot);
    // Paragraphs of the text may begin as labels do.
    for (const std::string start : {"UPDATE: ", "Language: ", "HD  "}) {
        const std::string text = start + mayor + "\n\n" + ferry;
        BOOST_TEST(nexis(nexis_document("1 of 2 DOCUMENTS", "A", text)).text.size() > 140u, start);
    }
    const std::string last = ferry + "\n\nUPDATE: " + mayor;
    BOOST_TEST(nexis(nexis_document("1 of 2 DOCUMENTS", "A", last)).text == last);
    // A line of the text that begins as a code of the head does is none.
    const std::string coded = ferry + "\n\nPD  and HD  are codes.\n\nIN 2009 the port grew.";
    BOOST_TEST(factiva(factiva_coded("A", coded)).text ==
               ferry + "\n\nPD and HD are codes.\n\nIN 2009 the port grew.");
}

BOOST_AUTO_TEST_CASE(lines_that_were_broken_to_fit_are_joined) {
    const std::string text = "The harbour of Lindau was closed on Tuesday after a ferry ran "
                             "aground in thick\nfog, and nobody was hurt, the mayor of the town "
                             "said in the evening of that\nday.";
    std::string joined = text;
    std::ranges::replace(joined, '\n', ' ');
    const Article article = nexis(nexis_document(
        "1 of 2 DOCUMENTS", "Ferry runs aground at Lindau, and\nnobody is hurt", text));
    BOOST_TEST(article.text == joined);
    BOOST_TEST(article.title == "Ferry runs aground at Lindau, and nobody is hurt");
}

BOOST_AUTO_TEST_CASE(older_documents_of_lexisnexis_begin_with_the_copyright_and_label_all) {
    const Article article = nexis("                 12 of 40 DOCUMENTS\n\n\n"
                                  "              Copyright 1998 Harbour Press\n"
                                  "                       Company\n"
                                  "                  The Harbour Courier\n\n"
                                  "            May 4, 1998, Monday, Home Edition\n\n"
                                  "SECTION: Business; Part D; Page 1\n\nLENGTH: 310 words\n\n"
                                  "HEADLINE: Shipyard to close\n\nBYLINE: JANE ROE\n\nBODY:\n" +
                                  ferry + "\n\n" + mayor + "\n\nLOAD-DATE: May 5, 1998\n");
    BOOST_TEST(article.title == "Shipyard to close");
    BOOST_TEST(article.outlet == "The Harbour Courier");
    BOOST_TEST(day(article.published) == "1998-05-04");
    BOOST_TEST(article.section == "Business");
    BOOST_TEST(article.text == ferry + "\n\n" + mayor);
}

BOOST_AUTO_TEST_CASE(labels_of_other_languages_are_read) {
    const Article german = nexis("   Dokument 1 von 9\n\n   Hafenbote\n\n   3. M\xC3\xA4rz 2009 "
                                 "Dienstag\n\nF\xC3\xA4hre auf Grund\n\nAUTOR: Von Jana Roh\n\n"
                                 "RUBRIK: LOKALES; S. 3\n\nL\xC3\x84NGE: 60 W\xC3\xB6rter\n\n"
                                 "Der Hafen von Lindau wurde am Dienstag geschlossen.\n\n"
                                 "UPDATE: 4. M\xC3\xA4rz 2009\n\nSPRACHE: GERMAN; DEUTSCH\n\n"
                                 "Copyright 2009 Hafenbote\nAlle Rechte Vorbehalten\n");
    BOOST_TEST(german.title == "F\xC3\xA4hre auf Grund");
    BOOST_TEST(german.outlet == "Hafenbote");
    BOOST_TEST(day(german.published) == "2009-03-03");
    BOOST_TEST(german.section == "LOKALES");
    BOOST_TEST(german.language == "de");
    BOOST_TEST(german.text == "Der Hafen von Lindau wurde am Dienstag geschlossen.");
}

BOOST_AUTO_TEST_CASE(what_is_unknown_stays_unknown) {
    const std::string head = "   1 of 2 DOCUMENTS\n\n   The Harbour Courier\n\n";
    const Article undated = nexis(head + "   March 2009\n\nA\n\nLENGTH: 9 words\n\n" + ferry +
                                  "\n\nLOAD-DATE: March 9, 2009\n");
    BOOST_TEST(day(undated.published) == "");
    BOOST_TEST(undated.title == "A");
    const Article untitled = nexis(head +
                                   "   March 3, 2009 Tuesday\n   Late City Final\n\n"
                                   "LENGTH: 9 words\n\n" +
                                   ferry + "\n");
    BOOST_TEST(untitled.title == "");
    BOOST_TEST(untitled.text == ferry);
    const Article named = nexis("   1 of 2 DOCUMENTS\n\n   LexisNexis\n\n   March 3, 2009\n\nA\n\n"
                                "LENGTH: 9 words\n\n" +
                                ferry + "\n");
    BOOST_TEST(named.outlet == "");
    std::string coded = factiva_coded("A", ferry);
    coded.replace(coded.find("The Harbour"), 19, "Factiva");
    BOOST_TEST(factiva(coded).outlet == "");
    // An address of the outlet's front page is no story's.
    const auto with_url = [&](const std::string& url) {
        return nexis(nexis_document("1 of 2 DOCUMENTS", "A", ferry, "URL: " + url + "\n\n")).url;
    };
    BOOST_TEST(with_url("http://www.courier.example/") == "");
    BOOST_TEST(with_url("http://www.courier.example/a and more") == "");
    BOOST_TEST(with_url("http://www.courier.example/2009/ferry") ==
               "http://www.courier.example/2009/ferry");
}

BOOST_AUTO_TEST_CASE(documents_that_lack_what_tells_where_the_text_begins_have_none) {
    struct Row {
        const char* type;
        std::string bytes;
    };
    const Row rows[] = {
        {"text/x-lexisnexis", ""},
        {"text/x-lexisnexis", "1 of 2 DOCUMENTS\n"},
        {"text/x-lexisnexis", "1 of 2 DOCUMENTS\n\nThe Harbour Courier\n\nA\n\n" + ferry},
        {"text/x-lexisnexis", "1 of 2 DOCUMENTS\n\nA\n\nLENGTH: 9 words\n"},
        {"text/x-lexisnexis-html", "<DOCFULL>"},
        {"text/x-lexisnexis-html", "<DOCFULL> --><!-- Hide XML section"},
        {"text/x-factiva", ""},
        {"text/x-factiva", "A\n\n" + ferry + "\n\nDocument HRBCR00020090303e5330000k\n"},
        {"text/x-factiva", "523 words\n3 March 2009\n"},
        {"text/x-factiva", "A\n523 words\n3 March 2009\nThe Harbour Courier\n\n" + ferry},
        {"text/x-factiva", "HD\nPD\nSN\n"},
        {"text/x-factiva-html", "<div class=\"article enArticle\">"},
    };
    for (const Row& row : rows) {
        const Extraction one = read(row.type, row.bytes);
        BOOST_TEST(one.article.text == "");
        BOOST_TEST(one.skipped == "no story's text in it");
    }
}

BOOST_AUTO_TEST_CASE(hostile_documents_are_read_in_time) {
    std::string labels = "1 of 2 DOCUMENTS\n";
    std::string dates = "A\n";
    for (int i = 0; i < 50'000; ++i) {
        labels += "LENGTH: 1\nURL:\n";
        dates += "5 words\n";
    }
    BOOST_TEST(nexis(labels).text == "");
    BOOST_TEST(factiva(dates).text == "");
    BOOST_TEST(is_utf8(factiva("HD\xFF  \xC2\nPD  \xC2\nSN\xC2\xA0\nTD\n\xE2\x82\n").text));
}

BOOST_AUTO_TEST_SUITE_END()
