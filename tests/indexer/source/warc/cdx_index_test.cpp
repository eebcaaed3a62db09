// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of CDX and CDXJ indexes: which records they name, and which lines are none.
#include "indexer/source/warc/cdx_index.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace newshound;

namespace {

using Offsets = std::map<std::string, std::vector<std::uint64_t>>;
using Numbers = std::vector<std::uint64_t>;

CdxRecords read(std::string_view text, std::size_t piece = 1u << 20) {
    CdxIndex index;
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size())))
        index.take(text.substr(0, piece));
    return index.records();
}

std::string json_line(const std::string& object) {
    return "example,one)/a 20200102030405 {" + object + "}\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(cdx_indexes)

BOOST_AUTO_TEST_CASE(lines_of_json_are_read_as_programs_write_them) {
    const std::string lines =
        "!OpenWayback-CDXJ 1.0\n\n" +
        json_line(R"("url":"https://one.example/a","mime":"text/html","status":"200",)"
                  R"("digest":"X","length":"99","offset":"1234","filename":"a.warc.gz")") +
        json_line(R"("filename":"a.warc.gz","offset":7,"status":200)") +
        json_line(R"("filename":"b/c d.warc","offset":"0","mime":"warc/revisit","status":"304")") +
        json_line(R"("filename":"a.warc.gz","offset":"1234")"); // twice
    for (const std::size_t piece : {1u << 20, 7u, 1u}) {
        const CdxRecords records = read(lines, piece);
        BOOST_TEST((records.offsets == Offsets{{"a.warc.gz", {7, 1234}}, {"b/c d.warc", {0}}}));
        BOOST_TEST(records.bad.empty());
        BOOST_TEST(records.others == 0u);
    }
    BOOST_TEST(read(lines.substr(0, lines.size() - 1)).offsets.size() == 2u);
}

BOOST_AUTO_TEST_CASE(classic_lines_are_read_by_their_letters_or_their_number) {
    const std::string eleven = "example,one)/a 20200102030405 https://one.example/a text/html 200 "
                               "AAAA - - 99 1234 a.warc.gz\n";
    const std::string ten = "example,one)/a 20200102030405 https://one.example/a text/html 200 "
                            "AAAA - - 1234 a.warc.gz\n";
    const std::string nine = "one.example/a 20200102030405 https://one.example/a text/html 200 "
                             "AAAA - 1234 a.warc.gz\r\n";
    const std::string named = " CDX A b V g s\nx 2020 1234 a.warc.gz 200\n";
    const std::string plain = " CDX A b v g\nx 2020 1234 a.warc.gz\n";
    for (const std::string& line :
         {eleven, ten, nine, " CDX N b a m s k r M S V g\n" + eleven, named, plain}) {
        const CdxRecords records = read(line);
        BOOST_TEST((records.offsets == Offsets{{"a.warc.gz", {1234}}}), line);
        BOOST_TEST(records.bad.empty());
    }
}

BOOST_AUTO_TEST_CASE(lines_of_what_can_be_no_page_are_counted_alone) {
    for (const char* object :
         {R"("mime":"image/png","status":"200")", R"("mime":"text/html","status":"404")",
          R"("mime":"text/html","status":"301")", R"("mime":"text/html","status":"2000")",
          R"("mime":"text/plain","status":"200")", R"("mime":"warc/revisit","status":"404")",
          R"("mime":"application/pdf")"}) {
        const CdxRecords records =
            read(json_line(R"("filename":"a","offset":"1",)" + std::string(object)));
        BOOST_TEST(records.others == 1u, object);
        BOOST_TEST(records.offsets.empty());
    }
    for (const char* object :
         {R"("mime":"Text/HTML; charset=x","status":"206")", R"("mime":"unk","status":"200")",
          R"("mime":"application/xhtml+xml")", R"("mime":"text/html","status":"-")",
          R"("mime":"text/plain","status":"-")", R"("mime":"warc/revisit","status":"200")"})
        BOOST_TEST(read(json_line(R"("filename":"a","offset":"1",)" + std::string(object)))
                           .offsets.size() == 1u,
                   object);
}

BOOST_AUTO_TEST_CASE(bad_lines_are_told_by_their_numbers) {
    const std::string good = json_line(R"("filename":"a","offset":"1")");
    for (const std::string& line :
         {std::string("no line\n"), json_line(R"("offset":"1")"), json_line(R"("filename":"a")"),
          json_line(R"("filename":"","offset":"1")"), json_line(R"("filename":"a","offset":"-1")"),
          json_line(R"("filename":"a","offset":"99999999999999999999")"),
          json_line(R"("filename":"a","offset":"12x")"),
          json_line(R"("filename":["a"],"offset":1)"), json_line(R"("filename":"a","offset":)"),
          std::string(" CDX N b a\n"), std::string("a b c d e f g h i j k\n"),
          std::string("\xFF\xFE {\xFF}\n"), std::string(70'000, 'x') + "\n",
          std::string("WARC/1.0\r\n"), "x y " + std::string(30'000, '{') + "\n"}) {
        const CdxRecords records = read(good + line + good);
        BOOST_TEST((records.bad == Numbers{2}), line.substr(0, 60));
        BOOST_TEST((records.offsets == Offsets{{"a", {1}}}));
    }
    std::string many;
    for (int i = 0; i < 1500; ++i)
        many += "x\n";
    const CdxRecords records = read(many);
    BOOST_TEST(records.bad.size() == 1000u);
    BOOST_TEST(records.more_bad == 500u);
}

BOOST_AUTO_TEST_SUITE_END()
