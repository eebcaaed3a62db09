// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/field_key.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(field_keys)

BOOST_AUTO_TEST_CASE(each_field_has_its_own_form) {
    struct Row {
        const char* field;
        const char* text;
        const char* key;
    };
    const Row table[] = {
        {"outlet", "The New York Times", "newyorktimes"},
        {"wire", "AFP", "afp"},
        {"cites", "nytimes.com", "nytimes"},
        {"lang", "DE", "de"},
        {"url", "https://www.example.org/a/?utm_source=x&b=1", "example.org/a?b=1"},
        {"url", "no address", "no address"},
        {"url", "www.Example.org/a/", "example.org/a"},
        {"url", "//www.example.org/a", "example.org/a"},
        {"url", "example", "example"},
        {"url", "a b.c", "a b.c"},
        {"url", "mailto:a@example.org", "mailto:a@example.org"},
        {"site", "https://www.Example.org/a", "example.org"},
        {"site", "Example.org", "example.org"},
        {"site", "www.Example.org", "example.org"},
        {"site", "www.example.org/a", "example.org"},
        {"site", "Example", "example"},
        {"file", "Archive/A Page.html", "Archive/A Page.html"},
        {"on", "04-13", "04-13"},
        {"id", "K3V9", "k3v9"},
        {"story", "K3V9", "k3v9"},
        {"person", "José  MÜLLER", "jose muller"},
        {"section", "World News", "world news"},
    };
    for (const auto& [field, text, key] : table)
        BOOST_TEST(key_of(*find_field(field), text) == key, field << ": " << text);
}

BOOST_AUTO_TEST_CASE(whole_values_have_a_form_and_words_and_dates_have_none) {
    for (const Field& each : fields()) {
        const bool whole = each.kind == Kind::key || each.kind == Kind::name;
        BOOST_TEST((each.key_form != KeyForm::none) == whole, each.name);
        BOOST_TEST((each.key_form == KeyForm::name) == (each.kind == Kind::name), each.name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
