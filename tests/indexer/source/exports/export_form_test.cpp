// SPDX-License-Identifier: GPL-3.0-or-later
// Which files are exports of press databases, and which only look a little like some.
#include "indexer/source/exports/export_form.hpp"
#include "tests/support/press_exports.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using namespace newshound::test;

namespace {

const std::string body = "The harbour was closed on Tuesday after a ferry ran aground.";

} // namespace

BOOST_AUTO_TEST_SUITE(export_forms)

BOOST_AUTO_TEST_CASE(exports_in_text_are_told_by_their_first_lines) {
    for (const char* count :
         {"1 of 100 DOCUMENTS", "12 of 12 DOCUMENTS", "1 of 1 DOCUMENT", "Dokument 3 von 100",
          "3 von 100 DOKUMENTEN", "Document 3 de 100", "3 van 7 DOCUMENTEN", "1 di 9 DOCUMENTI"})
        BOOST_TEST(
            (form_of_text(nexis_document(count, "Ferry aground", body)) == ExportForm::nexis_text),
            count);
    BOOST_TEST((form_of_text("\xEF\xBB\xBF" + nexis_document("1 of 2 DOCUMENTS", "A", body)) ==
                ExportForm::nexis_text));
    BOOST_TEST(
        (form_of_text("Time of Request: May 4, 2009\nJob Number: 7\n\n" +
                      nexis_document("1 of 2 DOCUMENTS", "A", body)) == ExportForm::nexis_text));
    BOOST_TEST((form_of_text(factiva_document("A", body)) == ExportForm::factiva_text));
    BOOST_TEST((form_of_text(factiva_coded("A", body)) == ExportForm::factiva_text));
}

BOOST_AUTO_TEST_CASE(texts_that_are_none_are_not_taken_for_exports) {
    static const std::string texts[] = {
        "",
        "\n\n\n",
        "Ferry aground\n\n" + body,
        "1 of 100 DOCUMENTS\n\nAn inspector looked at it.\n", // without any label
        "3 of 100 documents\n\nLENGTH: 40 metres\n",
        "Documents 3 of them\n\nLENGTH: 40 metres\n",
        "1 of many DOCUMENTS\n\nLENGTH: 40 metres\n",
        "Of these, 1 of 100 DOCUMENTS\nLENGTH: 40 metres\n",
        std::string(5000, '\n') + nexis_document("1 of 2 DOCUMENTS", "A", body),
        "Document ABCD000020090303e5330000k was filed.\n",
        "Document ABCD0000x0090303e5330000k\n",
        "Document number twelve\n",
        "HD  television\nSN  serial\nWe sell them.\n", // two codes
        "It begins with words.\nHD  A\nPD  B\nSN  C\nLA  D\n",
        "IN 2009 the port grew.\nHD is a format.\n",
        "Title: Ferry\nDate: 4 May 1998\n\n" + body,
    };
    for (const std::string& text : texts)
        BOOST_TEST((form_of_text(text) == ExportForm::none), text.substr(0, 80));
}

BOOST_AUTO_TEST_CASE(exports_in_html_are_told_by_their_tags) {
    BOOST_TEST((form_of_html(html_head() + nexis_html_document("1 of 2 DOCUMENTS", "A", body)) ==
                ExportForm::nexis_html));
    BOOST_TEST((form_of_html(html_head() + factiva_html("A", body)) == ExportForm::factiva_html));
    BOOST_TEST(
        (form_of_html(html_head() + factiva_coded_html("A", body)) == ExportForm::factiva_html));
    static const std::string pages[] = {
        "",
        "<html><body><p>" + body + "</p></body></html>",
        R"(<div class="article newsArticle"><h1 class="enHeadline">A</h1></div>)",
        R"(<div class="article enArticle"><h1>HD and PD</h1></div>)",
        R"(<span class="article enArticle"><b>HD</b><b>PD</b></span>)",
        R"(<div class="article deArticle"><h1 class="enHeadline">A</h1></div>)",
        "<p>1 of 100 DOCUMENTS</p><p>LENGTH: 40 words</p>",
        "<pre>&lt;DOCFULL&gt;</pre>",
        "<!-- <DOCFULL> --><p>1 of 9 DOCUMENTS</p><p>An opinion: one of many.</p>",
        std::string(10'000, '<') + "Article\"",
    };
    for (const std::string& page : pages)
        BOOST_TEST((form_of_html(page) == ExportForm::none), page.substr(0, 80));
}

BOOST_AUTO_TEST_CASE(a_charset_that_the_file_declares_holds_for_each_document) {
    BOOST_TEST(content_type_of(ExportForm::nexis_html, html_head()) ==
               "text/x-lexisnexis-html; charset=utf-8");
    BOOST_TEST(content_type_of(ExportForm::factiva_html, "<meta charset=\"windows-1252\"/>") ==
               "text/x-factiva-html; charset=windows-1252");
    BOOST_TEST(content_type_of(ExportForm::nexis_text, "\xEF\xBB\xBF") ==
               "text/x-lexisnexis; charset=utf-8");
    BOOST_TEST(content_type_of(ExportForm::factiva_text, "charset=x") == "text/x-factiva");
}

BOOST_AUTO_TEST_SUITE_END()
