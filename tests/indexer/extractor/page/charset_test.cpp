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

BOOST_AUTO_TEST_CASE(nuls_are_dropped) {
    BOOST_TEST(decode_page("a\0b"s, "").text == "ab");
    BOOST_TEST(decode_page("", "").text.empty());
}

BOOST_AUTO_TEST_SUITE_END()
