// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/sru/sru_record.hpp"
#include "tests/support/has.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using newshound::test::has;

namespace {

constexpr std::string_view address = "https://news.example.org/article/k3v9x2m4p7q1";

Result result(Article article) {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.article = std::move(article);
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sru_records)

BOOST_AUTO_TEST_CASE(what_is_known_has_its_element) {
    Article article;
    article.title = "Ships & <men>";
    article.authors = {"Ann Lee", "Bo Ek"};
    article.outlet = "Harbour Post";
    article.published = Date{.year = 1987, .month = 3, .precision = Precision::month};
    article.url = "https://harbour.example/a?b=1&c=2";
    article.language = "en";
    article.keywords = {"ships", "strikes"};
    for (const char* name : {"Ann Lee", "ships", "Ann Lee"})
        article.entities.emplace_back().name = name;
    const std::string record = sru_record(result(article), address, 7, false);
    for (const std::string_view part :
         {"<recordPacking>xml<", "<dc:title>Ships &amp; &lt;men&gt;<", "<dc:creator>Ann Lee<",
          "<dc:creator>Bo Ek<", "<dc:publisher>Harbour Post<", "<dc:date>1987-03<",
          "<dc:identifier>https://news.example.org/article/k3v9x2m4p7q1<",
          "<dc:identifier>https://harbour.example/a?b=1&amp;c=2<", "<dc:language>en<",
          "<dc:subject>ships<", "<dc:subject>strikes<", "<dc:language>eng<",
          "<dc:subject>strikes</dc:subject>\n<dc:subject>Ann Lee<",
          "<recordIdentifier>k3v9x2m4p7q1<", "<recordPosition>7<"})
        BOOST_TEST(has(record, part), part << " in " << record);
    const std::string_view twice = "<dc:subject>Ann Lee<";
    BOOST_TEST(record.find(twice) == record.rfind(twice));
}

BOOST_AUTO_TEST_CASE(what_is_not_known_has_none) {
    const std::string record = sru_record(result({}), address, 1, false);
    for (const std::string_view part :
         {"dc:title", "dc:creator", "dc:publisher", "dc:date", "dc:language", "dc:subject"})
        BOOST_TEST(!has(record, part), part << " in " << record);
    BOOST_TEST(has(record, "<dc:type>Text<"));
}

BOOST_AUTO_TEST_CASE(a_packed_record_is_text) {
    Article article;
    article.title = "Ships & men";
    const std::string record = sru_record(result(article), address, 1, true);
    BOOST_TEST(has(record, "<recordPacking>string<"));
    BOOST_TEST(has(record, "&lt;dc:title&gt;Ships &amp;amp; men&lt;/dc:title&gt;"));
    BOOST_TEST(!has(record, "<dc:title>"));
}

BOOST_AUTO_TEST_SUITE_END()
