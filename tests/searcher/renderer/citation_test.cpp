// SPDX-License-Identifier: GPL-3.0-or-later
// RIS, BibTeX and CSL-JSON, and the names in them.
#include "searcher/renderer/bibtex_renderer.hpp"
#include "searcher/renderer/citation.hpp"
#include "searcher/renderer/make_renderer.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound;

namespace {

Result sample() {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.version = 2;
    result.article.title = "Profits up 5% at\nSmith & Sons";
    result.article.outlet = "The Meridian Post";
    result.article.authors = {"Helen Marsh", "Post Staff"};
    result.article.published =
        Date{.year = 2019, .month = 10, .day = 17, .hour = 9, .precision = Precision::minute};
    result.article.captured = Date{.year = 2020, .month = 2, .precision = Precision::month};
    result.article.section = "Business";
    result.article.language = "en";
    result.article.url = "https://post.example/a_b?q={1}";
    result.article.keywords = {"cocoa", "trade"};
    result.article.wire = "Reuters";
    return result;
}

std::string rendered(std::string_view format, const std::vector<Result>& results) {
    std::ostringstream out;
    const auto renderer = make_renderer(format, out, {});
    renderer->begin({});
    for (const Result& result : results)
        renderer->take(result);
    renderer->end();
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(citation)

BOOST_AUTO_TEST_CASE(names_have_a_family_or_stand_as_they_are) {
    const std::pair<std::string, CitedName> cases[] = {
        {"Helen Marsh", {"Marsh", "Helen", ""}},
        {"Anouk  van der Meer", {"van der Meer", "Anouk", ""}},
        {"Mary Ann Evans", {"Evans", "Mary Ann", ""}},
        {"Reuters", {"", "", "Reuters"}},
        {"Post Staff", {"", "", "Post Staff"}},
        {"Smith & Sons", {"", "", "Smith & Sons"}},
        {"王 小明", {"", "", "王 小明"}},
        {"", {}},
    };
    for (const auto& [author, name] : cases)
        BOOST_TEST((cited_name(author) == name), author);
}

BOOST_AUTO_TEST_CASE(ris_is_one_line_a_value) {
    BOOST_TEST(rendered("ris", {sample()}) == "TY  - NEWS\r\n"
                                              "ID  - k3v9x2m4p7q1.2\r\n"
                                              "TI  - Profits up 5% at Smith & Sons\r\n"
                                              "AU  - Marsh, Helen\r\n"
                                              "AU  - Post Staff\r\n"
                                              "T2  - The Meridian Post\r\n"
                                              "PY  - 2019\r\n"
                                              "DA  - 2019/10/17/\r\n"
                                              "SE  - Business\r\n"
                                              "LA  - en\r\n"
                                              "UR  - https://post.example/a_b?q={1}\r\n"
                                              "Y2  - 2020/02//\r\n"
                                              "KW  - cocoa\r\n"
                                              "KW  - trade\r\n"
                                              "N1  - Credited to Reuters\r\n"
                                              "ER  - \r\n\r\n");
    Result forged;
    forged.article.title = "a\r\nER  - \r\nTY  - BOOK";
    const std::string text = rendered("ris", {forged});
    BOOST_TEST(text.find("TI  - a ER - TY - BOOK\r\n") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(bibtex_prints_what_tex_would_obey) {
    BOOST_TEST(escape_tex(R"(50% of $1 & #2 \a_b {c} ~ ^)") ==
               R"(50\% of \$1 \& \#2 \textbackslash{}a\_b \textbraceleft{}c\textbraceright{} )"
               R"(\textasciitilde{} \textasciicircum{})");
    BOOST_TEST(rendered("bibtex", {sample()}) ==
               "@article{k3v9x2m4p7q1.2,\n"
               "  title = {{Profits up 5\\% at Smith \\& Sons}},\n"
               "  author = {{Marsh}, Helen and {Post Staff}},\n"
               "  journal = {The Meridian Post},\n"
               "  entrysubtype = {newspaper},\n"
               "  date = {2019-10-17},\n"
               "  year = {2019},\n"
               "  month = oct,\n"
               "  day = {17},\n"
               "  url = {https://post.example/a_b?q=%7B1%7D},\n"
               "  urldate = {2020-02},\n"
               "  language = {en},\n"
               "  keywords = {cocoa, trade},\n"
               "  note = {Credited to Reuters}\n"
               "}\n\n");
    Result bare;
    bare.id = "a";
    BOOST_TEST(rendered("bibtex", {bare}) == "@article{a.1,\n  entrysubtype = {newspaper}\n}\n\n");
}

BOOST_AUTO_TEST_CASE(csl_dates_are_as_exact_as_they_are_known) {
    const auto items = nlohmann::json::parse(rendered("csl-json", {sample(), Result{}}));
    const auto& item = items[0];
    BOOST_TEST(item["type"] == "article-newspaper");
    BOOST_TEST(item["issued"]["date-parts"] == nlohmann::json::parse("[[2019,10,17]]"));
    BOOST_TEST(item["accessed"]["date-parts"] == nlohmann::json::parse("[[2020,2]]"));
    BOOST_TEST(
        item["author"] ==
        nlohmann::json::parse(R"([{"family":"Marsh","given":"Helen"},{"literal":"Post Staff"}])"));
    BOOST_TEST(item["container-title"] == "The Meridian Post");
    for (const char* variable : {"issued", "accessed", "author", "title", "URL"})
        BOOST_TEST(!items[1].contains(variable), variable);
    BOOST_TEST(nlohmann::json::parse(rendered("csl-json", {})).empty());
}

BOOST_AUTO_TEST_SUITE_END()
