// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that were scanned: ALTO and hOCR.
#include "indexer/extractor/told/scanned_text.hpp"
#include "tests/indexer/extractor/told/told_read.hpp"

#include <boost/test/unit_test.hpp>

#include <utility>

using namespace newshound;
using namespace newshound::test;

namespace {

const std::string text =
    "The harbour of Lindau was closed on Thursday after a ferry ran aground.\n\nNobody was hurt.";

std::string alto_line(const std::string& words) {
    return "<TextLine>" + words + "</TextLine>";
}

std::string word(const std::string& content, const std::string& more = "") {
    return "<String CONTENT=\"" + content + "\" WC=\"0.9\"" + more + "/><SP/>";
}

std::string alto(const std::string& blocks) {
    return "<?xml version=\"1.0\"?><alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\">"
           "<Description><sourceImageInformation><fileName>a.tif</fileName>"
           "</sourceImageInformation></Description><Layout><Page><TopMargin><TextBlock>" +
           alto_line(word("PAGE") + word("12")) + "</TextBlock></TopMargin><PrintSpace>" + blocks +
           "</PrintSpace></Page></Layout></alto>";
}

std::string hocr(const std::string& paragraphs) {
    return "<!DOCTYPE html><html lang=\"fr\"><head><title>a.tif</title><meta name=\"ocr-system\" "
           "content=\"tesseract 4\"></head><body><div class='ocr_page' title='bbox 0 0 9 9'>"
           "<div class='ocr_header'><p class='ocr_par'>The Courier 12</p></div>" +
           paragraphs + "<div class=ocr_footer><p class=ocr_par>Printed</p></div></div></body>";
}

std::string par(const std::string& lines) {
    return "<div class='ocr_carea'><p class='ocr_par' lang='eng'>" + lines + "</p></div>";
}

} // namespace

BOOST_AUTO_TEST_SUITE(scanned_stories)

BOOST_AUTO_TEST_CASE(words_that_were_parted_at_the_end_of_a_line_are_joined) {
    for (const auto& [lines, joined] :
         {std::pair{ScannedLines{"the har-", "bour was", "closed"}, "the harbour was closed"},
          std::pair{ScannedLines{"the Anglo-", "Saxon"}, "the Anglo-Saxon"},
          std::pair{ScannedLines{"der Ha\u00AC", "fen"}, "der Hafen"},
          std::pair{ScannedLines{"der Ha\u2E17", "fen"}, "der Hafen"},
          std::pair{ScannedLines{"the Mc\u00AD", "Donald"}, "the McDonald"},
          std::pair{ScannedLines{"he left -", "and came"}, "he left - and came"},
          std::pair{ScannedLines{"1914-", "1918"}, "1914- 1918"},
          std::pair{ScannedLines{"-", "a"}, "- a"},
          std::pair{ScannedLines{" the\t old ", "", "\xC3\xA9-", "t\xC3\xA9"},
                    "the old \xC3\xA9t\xC3\xA9"},
          std::pair{ScannedLines{}, ""}})
        BOOST_TEST(joined_lines(lines) == joined);
}

BOOST_AUTO_TEST_CASE(a_page_in_alto_is_a_title_and_paragraphs) {
    const Article article =
        read_told("application/xml",
                  alto("<ComposedBlock><TextBlock LANG=\"eng\">" +
                       alto_line(word("Ferry") + word("aground")) + "</TextBlock><TextBlock>" +
                       alto_line(word("The") +
                                 word("har", " SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"harbour\"") +
                                 "<HYP CONTENT=\"-\"/>") +
                       alto_line(word("bour", " SUBS_TYPE=\"HypPart2\" SUBS_CONTENT=\"harbour\"") +
                                 word("of") + word("Lindau") + word("was") + word("closed") +
                                 word("on") + word("Thurs") + "<HYP CONTENT=\"-\"/>") +
                       alto_line(word("day") + word("after") + word("a") + word("ferry")) +
                       alto_line(word("ran") + word("aground.")) +
                       "</TextBlock></ComposedBlock><Illustration/><TextBlock>" +
                       alto_line(word("Nobody") + word("was") + word("hurt.")) + "</TextBlock>"))
            .article;
    BOOST_TEST(article.title == "Ferry aground");
    BOOST_TEST(article.text == text);
    BOOST_TEST(article.language == "en");
    BOOST_TEST(article.outlet == "");
    BOOST_TEST(!article.published);
    BOOST_TEST(article.found[0].rule == "told in alto TextBlock");
}

BOOST_AUTO_TEST_CASE(a_page_in_hocr_is_a_title_and_paragraphs) {
    const std::string bytes = hocr(
        par("<span class='ocr_header'>Ferry <span class='ocrx_word'>aground</span></span>") +
        par("<span class='ocr_line'>The har-</span>\n<span class='ocr_line'>bour of Lindau was "
            "closed on</span><span class='ocr_line'>Thursday after a <strong>ferry</strong> "
            "ran aground.</span>") +
        par("Nobody was hurt."));
    for (const char* type : {"", "text/html", "application/xhtml+xml"}) {
        const Article article = read_told(type, bytes).article;
        BOOST_TEST(article.title == "Ferry aground");
        BOOST_TEST(article.text == text);
        BOOST_TEST(article.language == "en");
        BOOST_TEST(!article.published);
        BOOST_TEST(article.found[0].rule == "told in hocr ocr_par");
    }
}

BOOST_AUTO_TEST_CASE(a_first_block_that_is_no_headline_stays_in_the_text) {
    const std::string line(150, 'a');
    const Article article = read_told("text/html", hocr(par("<span class=ocr_line>" + line +
                                                            "</span><span "
                                                            "class=ocr_line>" +
                                                            line + "</span>")))
                                .article;
    BOOST_TEST(article.title == line);
    BOOST_TEST(article.text == line + " " + line);
}

BOOST_AUTO_TEST_CASE(a_page_that_speaks_of_hocr_is_a_page_and_one_without_text_no_story) {
    for (const Found& found :
         read_told("text/html", "<p class=a>ocr_page is a class of hOCR.</p>").article.found)
        BOOST_TEST(!found.rule.starts_with("told"), found.rule);
    for (const char* bytes :
         {"<div class=ocr_page></div>", "<div class=ocr_page><p class=ocr_par>"})
        BOOST_TEST(read_told("", bytes).skipped == "no story's text in it", bytes);
    for (const char* bytes : {"<alto/>", "<alto><Layout><TextBlock><TextLine><String",
                              "<alto><Layout><HYP/><TextBlock/></Layout>"})
        BOOST_TEST(read_told("application/xml", bytes).skipped == "no story's text in it", bytes);
}

BOOST_AUTO_TEST_SUITE_END()
