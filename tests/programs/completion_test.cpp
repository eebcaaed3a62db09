// SPDX-License-Identifier: GPL-3.0-or-later
// Completions hold every verb and option, their shells take them, and bash completes by them.
#include "common/program/options.hpp"
#include "indexer/verb/verbs.hpp"
#include "searcher/verb/verbs.hpp"
#include "tests/support/has.hpp"
#include "tests/support/page_archive.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using namespace newshound::test;

namespace {

bool installed(const std::string& program) {
    return std::filesystem::exists(program);
}

const std::string& bash_script() {
    static const std::string script = run_program({{"completion", "bash"}}).out;
    return script;
}

// The words as bash has parted them, one an item, and the line that they stand in; the program is
// the one of this build. What is offered for the last word, an item a line.
std::string offered(const std::string& words, const std::string& line,
                    const std::string& database) {
    const std::string ask =
        bash_script() +
        "\nCOMP_WORDBREAKS=$' \\t\\n\"\\'><=;|&(:'\n"
        "COMP_WORDS=(" +
        newshound_path() + " " + words +
        ")\n"
        "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
        "COMP_LINE=${COMP_WORDS[0]}\" \"$1\n"
        "_newshound\n"
        "[ \"${#COMPREPLY[@]}\" -eq 0 ] || printf '%s\\n' \"${COMPREPLY[@]}\"\n";
    const Outcome outcome = run_program(
        {.arguments = {"-c", ask, "bash", line}, .environment = {{"NEWSHOUND_DATABASE", database}}},
        "/bin/bash");
    BOOST_TEST(outcome.err == "");
    return outcome.out;
}

// Words that bash parts at blanks alone.
std::string offered(const std::string& line) {
    return offered(line.ends_with(' ') ? line + "''" : line, line, sample_archive().database());
}

} // namespace

BOOST_AUTO_TEST_SUITE(completion)

BOOST_AUTO_TEST_CASE(completions_name_every_option_and_their_shells_take_them) {
    const std::pair<std::string, std::string> shells[] = {
        {"bash", "/bin/bash"}, {"zsh", "/usr/bin/zsh"}, {"fish", "/usr/bin/fish"}};
    for (const auto& [shell, path] : shells) {
        const Outcome script = run_program({{"completion", shell}});
        BOOST_TEST(script.status == 0);
        for (const auto list : {indexer_verbs(), searcher_verbs()}) {
            for (const Verb& verb : list) {
                Options options;
                verb.declare(options);
                for (const OptionEntry& option : options.entries())
                    BOOST_TEST(has(script.out, option.long_name), shell << option.long_name);
            }
        }
        if (!installed(path)) continue;
        const Outcome check = run_program({{"-n"}, script.out}, path);
        BOOST_TEST(check.status == 0, shell << ": " << check.err);
    }
}

BOOST_AUTO_TEST_CASE(bash_completes_a_verb) {
    const std::string script = run_program({{"completion", "bash"}}).out;
    const std::string ask = script + "\nCOMP_CWORD=1\n"
                                     "COMP_WORDS=(newshound --ver); _newshound\n"
                                     "echo \"${COMPREPLY[@]}\"\n";
    BOOST_TEST(run_program({{"-c", ask}}, "/bin/bash").out == "--version\n");
}

BOOST_AUTO_TEST_CASE(bash_completes_what_an_option_takes) {
    BOOST_TEST(offered("search --format j") == "json\n");
    BOOST_TEST(offered("search -f k") == "kwic\n");
    BOOST_TEST(offered("search x --sort n") == "newest\n");
    BOOST_TEST(offered("info --color a") == "auto\nalways\n");
    BOOST_TEST(offered("search --facets person,out") == "person,outlet\n");
    BOOST_TEST(offered("search --fields id,vers") == "id,version\nid,versions\n");
    BOOST_TEST(offered("index --without q") == "quotes\n");
    BOOST_TEST(offered("search --sort newest --copies c") == "collapse\n");
    BOOST_TEST(offered("search --limit ") == "");
    BOOST_TEST(offered("search --format = cs", "search --format=cs", "") == "csv\ncsl-json\n");
    BOOST_TEST(offered("search --timeline = d", "search --timeline=d", "") == "day\ndecade\n");
    // Alone it takes nothing: what follows is a word of the query.
    BOOST_TEST(offered("search --timeline bortn") == "bortnikov\n");
}

BOOST_AUTO_TEST_CASE(bash_completes_topics_shells_and_actions) {
    BOOST_TEST(offered("help se") == "search\nserve\n");
    BOOST_TEST(offered("help q") == "query\n");
    BOOST_TEST(offered("manual ins") == "inspect\n");
    BOOST_TEST(offered("completion ") == "bash\nzsh\nfish\n");
    BOOST_TEST(offered("watch r") == "remove\nrun\n");
    BOOST_TEST(offered("names und") == "undo\n");
    BOOST_TEST(offered("man") == "manual\n");
}

BOOST_AUTO_TEST_CASE(bash_asks_the_archive_inside_a_query) {
    const std::string& archive = sample_archive().database();
    const std::string post = "\\\"The\\ Meridian\\ Post\\\"\n";
    BOOST_TEST(offered("search bortn") == "bortnikov\n");
    BOOST_TEST(offered("search outlet : mer", "search outlet:mer", archive) == post);
    BOOST_TEST(offered("search moon -outlet : mer", "search moon -outlet:mer", archive) == post);
    BOOST_TEST(offered("search \"'moon outlet:mer\"", "search 'moon outlet:mer", archive) ==
               "moon outlet:\"The Meridian Post\"\n");
    BOOST_TEST(offered("search '\"person:bortn'", "search \"person:bortn", archive) ==
               "person:\\\"Alexander Bortnikov\\\"\n");
    BOOST_TEST(offered("search --filter outlet : mer", "search --filter outlet:mer", archive) ==
               "The\\ Meridian\\ Post\n");
    BOOST_TEST(offered("search -d " + archive + " lang : d", "search -d " + archive + " lang:d",
                       "/nowhere") == "de\n");
    BOOST_TEST(offered("search outlet : mer", "search outlet:mer", "/nowhere") == "");
    BOOST_TEST(offered("search outl") == "outlet:\n");
    // Ids are not words.
    BOOST_TEST(offered("show bortn") == "");
    BOOST_TEST(offered("similar bortn") == "");
}

BOOST_AUTO_TEST_CASE(bash_runs_nothing_of_what_a_page_says) {
    const std::string names[] = {"xa\"$(touch run)\"",
                                 "xb`touch run`",
                                 "xc'$(touch run)'",
                                 "xd O'Brien",
                                 "xe\\\"; touch run; \"",
                                 "xf'; touch run; '",
                                 "xg\\",
                                 "xh $HOME & touch run"};
    const PageArchive archive;
    for (const std::string& name : names)
        archive.write(name.substr(0, 2),
                      {.title = "Flood", .body = "Of " + name.substr(0, 2), .outlet = name});
    archive.write("xz", {.title = "Flood", .body = "Of events", .outlet = "xz !!"});
    archive.index();
    for (const std::string quote : {"'", "\"", ""}) {
        for (const std::string& name : names) {
            const std::string typed = "outlet:" + name.substr(0, 2);
            const Outcome query = archive.run({"suggest", typed, "--format", "queries"});
            const std::string word = "$'" + (quote == "'" ? "\\'" : quote) + typed + "'";
            const std::string line =
                offered("search " + word, "search " + quote + typed, archive.database());
            BOOST_REQUIRE(line.ends_with('\n'));
            const std::string start = quote.empty() ? "outlet:" : quote;
            const TemporaryFolder folder;
            const Outcome echoed =
                run_program({.arguments = {"-c", "printf '%s\\n' " + start +
                                                     line.substr(0, line.size() - 1) + quote},
                             .folder = folder.path()},
                            "/bin/bash");
            BOOST_TEST(echoed.out == query.out, line);
            BOOST_TEST(echoed.err == "");
            BOOST_TEST(std::filesystem::is_empty(folder.path()), line);
        }
    }
    // Of what is run on Enter by "!" there is no escaping.
    BOOST_TEST(offered("search '\"outlet:xz'", "search \"outlet:xz", archive.database()) == "");
    BOOST_TEST(offered("search \\'outlet:xz", "search 'outlet:xz", archive.database()) ==
               "outlet:\"xz !!\"\n");
}

BOOST_AUTO_TEST_CASE(bash_offers_nothing_where_a_quotation_ends_or_starts_inside_of_a_word) {
    const std::string& archive = sample_archive().database();
    for (const std::string word : {"outlet:'mer", "outlet:\"mer", "''outlet:mer", "\"\"outlet:mer",
                                   "'a'\\''outlet:mer", "$'outlet:mer", "\\\"\"outlet:mer"}) {
        std::string typed = "$'";
        for (const char c : word)
            typed += (c == '\'' || c == '\\' ? "\\" : "") + std::string(1, c);
        BOOST_TEST(offered("search " + typed + "'", "search " + word, archive) == "", word);
    }
    BOOST_TEST(offered("search '\"person:\\\"bortn'", "search \"person:\\\"bortn", archive) ==
               "person:\\\"Alexander Bortnikov\\\"\n");
}

BOOST_AUTO_TEST_CASE(an_unknown_shell_is_an_error) {
    BOOST_TEST(run_program({{"completion", "csh"}}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
