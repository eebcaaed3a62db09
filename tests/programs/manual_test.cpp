// SPDX-License-Identifier: GPL-3.0-or-later
// Man pages hold every verb and option, and their own program reads them.
#include "common/program/options.hpp"
#include "indexer/verb/verbs.hpp"
#include "searcher/verb/verbs.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using namespace newshound::test;

namespace {

std::vector<Verb> all_verbs() {
    std::vector<Verb> verbs;
    for (const auto list : {indexer_verbs(), searcher_verbs()})
        verbs.insert(verbs.end(), list.begin(), list.end());
    return verbs;
}

std::vector<std::string> long_names(const Verb& verb) {
    Options options;
    verb.declare(options);
    std::vector<std::string> names;
    for (const OptionEntry& each : options.entries())
        names.push_back(each.long_name);
    return names;
}

// "--dry-run" as man(7) source has it.
std::string as_roff(std::string name) {
    for (std::size_t at = 0; (at = name.find('-', at)) != name.npos; at += 2)
        name.insert(at, "\\");
    return "\\-\\-" + name;
}

bool installed(const std::string& program) {
    return std::filesystem::exists(program);
}

} // namespace

BOOST_AUTO_TEST_SUITE(manual)

BOOST_AUTO_TEST_CASE(every_verb_has_a_page_with_every_option) {
    const std::string program = run_program({{"manual"}}).out;
    for (const Verb& verb : all_verbs()) {
        const std::string name(verb.name);
        BOOST_TEST(program.find("\\fB" + name + "\\fR") != std::string::npos, name);
        const Outcome page = run_program({{"manual", name}});
        BOOST_TEST(page.status == 0);
        for (const std::string& option : long_names(verb))
            BOOST_TEST(page.out.find(as_roff(option)) != std::string::npos, name << " " << option);
    }
}

BOOST_AUTO_TEST_CASE(man_reads_every_page_without_a_warning) {
    if (!installed("/usr/bin/man")) return;
    const TemporaryFolder folder;
    BOOST_REQUIRE(run_program({{"manual", "--write", folder.path().string()}}).status == 0);
    for (const auto& page : std::filesystem::directory_iterator(folder.path())) {
        const Outcome outcome =
            run_program({{"--warnings=mac", "--pager=cat", "--local-file", page.path().string()},
                         {},
                         {},
                         {{"LC_ALL", "C.UTF-8"}}},
                        "/usr/bin/man");
        BOOST_TEST(outcome.status == 0, page.path());
        BOOST_TEST(outcome.err == "", page.path());
    }
}

BOOST_AUTO_TEST_CASE(help_tells_every_value_of_an_option_that_takes_no_other) {
    for (const Verb& verb : all_verbs()) {
        Options options;
        verb.declare(options);
        for (const OptionEntry& option : options.entries()) {
            for (const std::string& choice : option.choices) {
                const bool is_told = option.meaning.find(choice) != std::string::npos ||
                                     option.implied == choice || option.long_name == "field";
                BOOST_TEST(is_told, verb.name << " --" << option.long_name << " " << choice);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_verb_is_an_error) {
    BOOST_TEST(run_program({{"manual", "qwertz"}}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
