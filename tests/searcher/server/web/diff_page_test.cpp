// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/diff_page.hpp"
#include "tests/support/has.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using newshound::test::has;

namespace {

Result version(unsigned number, std::string title, std::string text) {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.version = number;
    result.article.title = std::move(title);
    result.article.text = std::move(text);
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(diff_page)

BOOST_AUTO_TEST_CASE(edits_are_marked_as_html_has_them) {
    const std::string page = write_diff_page({}, compare(version(1, "Talks open", "Ten men met."),
                                                         version(2, "Talks end", "Ten <b> met.")));
    for (const std::string_view part : {"<del> open</del>", "<ins> end</ins>", "<del> men</del>",
                                        "&lt;b&gt;", "href=\"/article/k3v9x2m4p7q1\"", "noindex"})
        BOOST_TEST(has(page, part), part << " in " << page);
    BOOST_TEST(!has(page, "<b>"));
}

BOOST_AUTO_TEST_CASE(a_change_across_paragraphs_is_marked_in_each) {
    const std::string page = write_diff_page(
        {}, compare(version(1, "A", "One."), version(2, "A", "One.\n\nTwo here.\n\nThree.")));
    BOOST_TEST(has(page, "</p><p><ins>Two here.</ins></p><p><ins>Three.</ins></p>"), page);
}

BOOST_AUTO_TEST_CASE(versions_that_read_the_same_say_so) {
    PageContext context;
    const std::string same(context.texts("diff.same"));
    const Result one = version(1, "A", "One.");
    BOOST_TEST(has(write_diff_page(context, compare(one, version(2, "A", "One."))), same));
    BOOST_TEST(!has(write_diff_page(context, compare(one, version(2, "B", "One."))), same));
}

BOOST_AUTO_TEST_SUITE_END()
