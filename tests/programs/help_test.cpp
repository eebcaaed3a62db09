// SPDX-License-Identifier: GPL-3.0-or-later
// The program teaches: help, version and mistyped words.
#include "common/schema/schema.hpp"
#include "tests/support/has.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace newshound::test;

BOOST_AUTO_TEST_SUITE(help)

BOOST_AUTO_TEST_CASE(without_arguments_it_shows_what_it_can_do) {
    const Outcome outcome = run_program({{}});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out.find("Usage: newshound VERB") != std::string::npos);
    BOOST_TEST(outcome.err == "");
    BOOST_TEST(run_program({{"--help"}}).out == outcome.out);
    BOOST_TEST(run_program({{"help"}}).out == outcome.out);
}

BOOST_AUTO_TEST_CASE(it_names_its_version) {
    const Outcome outcome = run_program({{"--version"}});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out.starts_with("newshound "));
}

BOOST_AUTO_TEST_CASE(an_unknown_verb_is_an_error) {
    const Outcome outcome = run_program({{"qwertz"}});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.out == "");
    BOOST_TEST(outcome.err == "newshound: unknown verb 'qwertz' (newshound --help lists all)\n");
}

BOOST_AUTO_TEST_CASE(an_option_in_front_of_a_verb_is_told_its_place) {
    const Outcome outcome = run_program({{"--limit", "3", "search", "moon"}});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err == "newshound: options stand behind the verb: newshound search --limit "
                              "\xE2\x80\xA6 (newshound --help)\n");
}

BOOST_AUTO_TEST_CASE(help_on_queries_has_every_field_with_an_example) {
    const Outcome outcome = run_program({{"help", "query"}});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out == run_program({{"query"}}).out);
    for (const newshound::Field& field : newshound::fields()) {
        BOOST_TEST(has(outcome.out, std::string(field.name) + ":"));
        BOOST_TEST(has(outcome.out, std::string(field.example)));
    }
    for (const char* sign : {"NEAR/6", "NEAR/sentence", "bort*", "bortnikow~", " OR ", "-texas"})
        BOOST_TEST(has(outcome.out, sign));
}

BOOST_AUTO_TEST_CASE(colour_is_as_asked_for) {
    const auto coloured = [](const std::string& when, const char* forced) {
        const Outcome outcome =
            sample_archive().run({"search", "moon", "--color", when}, {{"CLICOLOR_FORCE", forced}});
        return has(outcome.out, "\x1b[");
    };
    BOOST_TEST(coloured("always", "0"));
    BOOST_TEST(!coloured("never", "1"));
    BOOST_TEST(!coloured("auto", "0"));
    BOOST_TEST(coloured("auto", "1"));
    BOOST_TEST(sample_archive().run({"search", "moon", "--color", "red"}).status == 2);
}

BOOST_AUTO_TEST_CASE(an_article_that_is_not_there_is_1_in_every_verb) {
    const SampleArchive& archive = sample_archive();
    for (const char* verb : {"show", "diff", "similar", "original", "open", "remove"}) {
        const Outcome outcome = archive.run({verb, "zzzzzzzzzzzz"});
        BOOST_TEST(outcome.status == 1, verb);
        BOOST_TEST(has(outcome.err, "no article 'zzzzzzzzzzzz'"), verb << outcome.err);
    }
}

BOOST_AUTO_TEST_CASE(a_verb_s_help_fits_the_terminal) {
    for (const char* columns : {"60", "80", "100"}) {
        const std::string help =
            run_program({.arguments = {"search", "--help"}, .environment = {{"COLUMNS", columns}}})
                .out;
        // Examples are commands to be copied whole.
        std::istringstream lines(help.substr(0, help.find("Examples:")));
        for (std::string line; std::getline(lines, line);)
            BOOST_TEST(line.size() <= std::stoul(columns), line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
