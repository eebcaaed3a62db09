// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/charset.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(charset)

BOOST_AUTO_TEST_CASE(each_rule_tells_the_encoding) {
    struct {
        std::string bytes, content_type, text, charset, rule;
    } const table[] = {
        {"\xEF\xBB\xBF\xC3\xA9", "text/html; charset=iso-8859-1", "é", "utf-8", "byte order mark"},
        {"\xFF\xFE\xE9\x00"s, "", "é", "utf-16le", "byte order mark"},
        {"<\0h\0t\0m\0l\0>\0a\0b\0c\0d\0e\0"s, "", "<html>abcde", "utf-16le", "byte order mark"},
        {"\xE9t\xE9", "text/html; charset=ISO-8859-1", "été", "windows-1252", "http header"},
        {"\xF0", "text/html;charset=\"koi8-r\"", "П", "koi8-r", "http header"},
        {"<meta charset=iso-8859-1>\xC3\xA9", "", "<meta charset=iso-8859-1>é", "utf-8",
         "valid utf-8"},
        {"\xC3\xA9", "text/html; charset=utf-8", "é", "utf-8", "http header"},
        {"<meta content='text/html; charset=windows-1251'>\xCF", "",
         "<meta content='text/html; charset=windows-1251'>П", "windows-1251", "meta"},
        {"<?xml version='1.0' encoding='gb2312'?>\xD6\xD0", "",
         "<?xml version='1.0' encoding='gb2312'?>中", "gb18030", "meta"},
        {"<script charset=iso-8859-1></script><!--<meta charset=koi8-r>--><meta "
         "charset=windows-1251>\xCF",
         "",
         "<script charset=iso-8859-1></script><!--<meta charset=koi8-r>--><meta "
         "charset=windows-1251>П",
         "windows-1251", "meta"},
        {"<html lang=tr><meta charset=iso-8859-1>sal\xFD", "",
         "<html lang=tr><meta charset=iso-8859-1>salı", "windows-1254", "meta"},
        {"\x1B$B5y9A\x1B(B", "", "漁港", "iso-2022-jp", "escape sequences"},
        {"\x1B$)C\x0E\x47\x51\x0F", "", "한", "iso-2022-kr", "escape sequences"},
        {"~{VPND~} x", "text/html; charset=hz-gb-2312", "中文 x", "hz", "escape sequences"},
        {"~{VP~}a~{ND~}b~{VP~}", "", "中a文b中", "hz", "escape sequences"},
        {"x = '~{a}'", "", "x = '~{a}'", "utf-8", "valid utf-8"},
        {"<meta charset=latin1>\x93hi\x94", "", "<meta charset=latin1>“hi”", "windows-1252",
         "meta"},
    };
    for (const auto& row : table) {
        const DecodedPage page = decode_page(row.bytes, row.content_type);
        BOOST_TEST(page.text == row.text);
        BOOST_TEST(page.charset == row.charset);
        BOOST_TEST(page.rule == row.rule);
    }
}

BOOST_AUTO_TEST_CASE(a_detector_knows_undeclared_pages) {
    const std::string russian = "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xEE\xE4\xEF\xE8\xF1\xE0"
                                "\xEB \xE7\xE0\xEA\xEE\xED \xEE \xE1\xFE\xE4\xE6\xE5\xF2\xE5";
    BOOST_TEST(decode_page(russian, "").text == "Президент подписал закон о бюджете");
}

BOOST_AUTO_TEST_CASE(false_declarations_of_utf8_are_passed_over) {
    BOOST_TEST(decode_page("<meta charset=utf-8>caf\xE9 \x96 r\xE9sum\xE9", "").text.find("é") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_few_wrong_bytes_do_not_spoil_a_utf8_page) {
    std::string bytes;
    for (int i = 0; i < 100; ++i)
        bytes += "é";
    const DecodedPage page = decode_page(bytes + "\xE9 ", "");
    BOOST_TEST(page.charset == "utf-8");
    BOOST_TEST(page.text.starts_with("éé"));
}

BOOST_AUTO_TEST_CASE(one_wrong_byte_never_flips_a_page) {
    for (const char* header : {"", "text/html; charset=iso-8859-1", "text/html; charset=utf-8"}) {
        BOOST_TEST(decode_page("“a” caf\xE9.", header).text == "“a” caf\xEF\xBF\xBD.");
        BOOST_TEST(decode_page("“a” caf\xC3\">", header).text == "“a” caf\xEF\xBF\xBD\">");
        BOOST_TEST(decode_page("“a” \xE2\x80 b", header).text == "“a” \xEF\xBF\xBD b");
    }
}

BOOST_AUTO_TEST_CASE(utf8_in_a_page_of_another_encoding_stays_what_it_is) {
    BOOST_TEST(decode_page("<meta charset=utf-8>“Grüße” sp\xE4t f\xFCr k\xF6nnen m\xFCssen "
                           "\x84so\x93 h\xE4tten w\xE4ren",
                           "")
                   .text == "<meta charset=utf-8>“Grüße” spät für können müssen „so“ hätten wären");
    // Polish capitals that look like one Cyrillic letter in UTF-8.
    BOOST_TEST(decode_page("OG\xD3\xA3"
                           "EM \xBF\xF3\xB3ty, \xB3\xB9ka, g\xEA\x9C",
                           "text/html; charset=windows-1250")
                   .text == "OGÓŁEM żółty, łąka, gęś");
}

BOOST_AUTO_TEST_CASE(a_declaration_that_the_bytes_contradict_is_passed_over) {
    const std::string russian = "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xEE\xE4\xEF\xE8\xF1\xE0"
                                "\xEB \xE7\xE0\xEA\xEE\xED";
    BOOST_TEST(decode_page("<meta charset=windows-1251>" + russian, "text/html; charset=iso-8859-1")
                   .text == "<meta charset=windows-1251>Президент подписал закон");
}

BOOST_AUTO_TEST_CASE(text_encoded_twice_is_undone_where_that_is_certain) {
    const std::pair<const char*, const char*> table[] = {
        {"schlieÃŸt fÃ¼r zwei Winter, spÃ¤t", "schließt für zwei Winter, spät"},
        {"â€œNobody,â€\u009d she said: itâ€™s", "“Nobody,” she said: it’s"},
        {"ä½©å°\u0094æ²\u0083æ\u0096¯", "佩尔沃斯"},
        {"РџСЂРµР·РёРґРµРЅС‚", "Президент"},
        // Not certain: too few, or beside honest accents.
        {"fÃ¼r", "fÃ¼r"},
        {"« l’été\u00a0» à la cité\u00a0» où né\u00a0»",
         "« l’été\u00a0» à la cité\u00a0» où né\u00a0»"},
        {"«СССР» и «РФ» — «ТАСС» …", "«СССР» и «РФ» — «ТАСС» …"},
    };
    for (const auto& [bytes, text] : table)
        BOOST_TEST(decode_page(bytes, "").text == text);
}

BOOST_AUTO_TEST_CASE(decomposed_letters_are_joined) {
    BOOST_TEST(decode_page("5 \xE2\x84\xAA fu\xCC\x88r", "").text == "5 \xE2\x84\xAA für");
    BOOST_TEST(decode_page("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "").text == "한");
}

BOOST_AUTO_TEST_CASE(nuls_are_dropped) {
    BOOST_TEST(decode_page("a\0b"s, "").text == "ab");
    BOOST_TEST(decode_page("", "").text.empty());
}

BOOST_AUTO_TEST_SUITE_END()
