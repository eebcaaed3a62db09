// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/routes.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(routes)

BOOST_AUTO_TEST_CASE(a_path_finds_its_pattern) {
    const Route table[] = {{.pattern = "/", .answer = nullptr},
                           {.pattern = "/article/{id}", .answer = nullptr},
                           {.pattern = "/article", .answer = nullptr}};
    struct Row {
        const char* path;
        int route; // of the table; -1 = none
        const char* captured;
    };
    const Row rows[] = {
        {"/", 0, ""},
        {"/article", 2, ""},
        {"/article/", -1, ""},
        {"/article/k3v9x2m4p7q1", 1, "k3v9x2m4p7q1"},
        {"/article/k3v9x2m4p7q1.2", 1, "k3v9x2m4p7q1.2"},
        {"/article/a/b", -1, ""},
        {"/articles", -1, ""},
        {"", -1, ""},
    };
    for (const auto& [path, route, captured] : rows) {
        std::string got;
        const Route* const found = find_route(table, path, got);
        BOOST_TEST((found == (route < 0 ? nullptr : &table[route])), path);
        BOOST_TEST(got == captured, path);
    }
}

BOOST_AUTO_TEST_CASE(no_route_stands_twice) {
    std::set<std::string_view> patterns;
    for (const Route& route : all_routes()) {
        BOOST_TEST(route.pattern.starts_with("/"));
        BOOST_TEST(patterns.insert(route.pattern).second, route.pattern);
        BOOST_TEST((route.answer != nullptr), route.pattern);
    }
    BOOST_TEST(patterns.size() > 10);
}

BOOST_AUTO_TEST_SUITE_END()
