// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/typed_query.hpp"
#include "searcher/server/web/query_form.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(query_form)

BOOST_AUTO_TEST_CASE(each_line_is_a_part_of_the_query) {
    const std::pair<Pairs, std::string> cases[] = {
        {{}, ""},
        {{{"all", "  "}}, ""},
        {{{"all", "moon landing"}}, "moon landing"},
        {{{"all", "moon OR mars"}, {"none", "nasa"}}, "(moon OR mars) -nasa"},
        {{{"all", "foo\" bar"}, {"not_field", "person"}, {"not", "Ada Byron"}},
         "-person:\"Ada Byron\" foo\" bar"},
        {{{"all", "tv 5\" OR radio"}, {"phrase", "a b"}}, "(tv 5\" OR radio) \"a b\""},
        {{{"phrase", "information security"}}, "\"information security\""},
        {{{"any", "moon mars"}}, "(moon OR mars)"},
        {{{"any", "moon"}, {"none", "a b"}}, "moon -a -b"},
        {{{"title", "flood"}, {"person", "Ada Byron"}}, "title:flood person:\"Ada Byron\""},
        {{{"not_field", "person"}, {"not", " "}}, ""},
        {{{"any", "moon mars"}, {"not_field", "person"}, {"not", "Ada Byron"}},
         "(moon OR mars) -person:\"Ada Byron\""},
        {{{"from", "2019"}, {"to", "2020"}}, "date:2019..2020"},
        {{{"from", "2019-05"}}, "date:2019-05.."},
        {{{"to", "2019-05"}}, "date:..2019-05"},
        {{{"from", "2019"}, {"to", "2019"}}, "date:2019"}};
    for (const auto& [fields, query] : cases) {
        BOOST_TEST(query_of_form(fields) == query);
        if (!query.empty()) BOOST_CHECK_NO_THROW(read_query(query, {}));
    }
}

BOOST_AUTO_TEST_CASE(signs_in_a_field_are_no_commands) {
    for (const std::string hostile : {"a\"b", "x) OR (y", "NOT", "-x", "a:b", "\\", "co*", "“q”"}) {
        for (const std::string name : {"phrase", "any", "none", "title", "person"}) {
            const std::string query = query_of_form({{name, "word " + hostile}});
            BOOST_CHECK_NO_THROW(read_query(query, {}));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
