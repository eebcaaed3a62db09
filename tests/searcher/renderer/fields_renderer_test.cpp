// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "searcher/renderer/fields_renderer.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

using namespace newshound;

namespace {

std::string rendered(std::string_view format, const std::vector<std::string>& fields) {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.article.title = "=1+1, \"quoted\"";
    result.article.outlet = "The Meridian Post";
    std::ostringstream out;
    const std::unique_ptr<Renderer> renderer = make_fields_renderer(format, out, fields);
    renderer->begin({});
    renderer->take(result);
    renderer->end();
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(fields_renderer)

BOOST_AUTO_TEST_CASE(chosen_fields_stand_in_the_order_chosen) {
    BOOST_TEST(rendered("csv", {"title", "id"}) ==
               "title,id\r\n\"'=1+1, \"\"quoted\"\"\",k3v9x2m4p7q1\r\n");
    BOOST_TEST(rendered("ndjson", {"outlet", "id"}) ==
               "{\"outlet\":\"The Meridian Post\",\"id\":\"k3v9x2m4p7q1\"}\n");
}

BOOST_AUTO_TEST_CASE(an_unknown_field_is_named_with_the_nearest) {
    BOOST_CHECK_EXCEPTION(rendered("csv", {"titel"}), UsageError, [](const UsageError& error) {
        const std::string text = error.what();
        return text.find("titel") != text.npos && text.find("title") != text.npos;
    });
}

BOOST_AUTO_TEST_CASE(each_field_that_is_offered_can_be_chosen) {
    for (const std::string_view field : row_fields()) {
        BOOST_TEST(rendered("csv", {std::string(field)}).starts_with(field));
        BOOST_TEST(
            rendered("ndjson", {std::string(field)}).starts_with("{\"" + std::string(field)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
