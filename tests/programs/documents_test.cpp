// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that the README, the tutorial and the cookbook print are run as a newcomer's shell
// runs them behind contrib/quickstart: each ends with 0 and answers something.
#include "tests/support/archive_bytes.hpp"
#include "tests/support/press_exports.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace newshound::test;

namespace {

// Lines of code in it that run the program; one that serves does not end, and has its own tests.
std::vector<std::string> commands_of(const std::string& document) {
    std::vector<std::string> commands;
    std::istringstream lines(read_file(source_path(document)));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("    ") || line.starts_with("     ")) continue;
        line.erase(0, 4);
        if (line.starts_with("newshound serve")) continue;
        if (line.starts_with("newshound ") || line.find("| newshound ") != line.npos)
            commands.push_back(line);
    }
    return commands;
}

// A folder with all that the documents name, and the sample corpus indexed.
class Newcomer {
  public:
    Newcomer() {
        fs::create_directory_symlink(source_path("sample-corpus"), here("sample-corpus"));
        fs::create_directory_symlink(source_path("sample-corpus"), here("my-archive"));
        fs::create_directory(here("bin"));
        fs::create_symlink(newshound_path(), here("bin/newshound"));
        const std::string body = "The mayor opened the bridge over the harbour on Monday, and the "
                                 "first to walk across it was a baker, who had waited all night.";
        folder_.write("nexis-export.txt", nexis_document("1 of 1", "A bridge opens", body));
        folder_.write("feeds/all.xml",
                      "<rss version=\"2.0\"><channel><title>Post</title><item><title>Bridge</title>"
                      "<link>https://one.example/1</link><description>" +
                          body + " " + body + "</description></item></channel></rss>");
        const std::string page =
            read_file(source_path("sample-corpus/lavigie.example/2019/notre-dame-incendie.html"));
        folder_.write("saved-pages.zip", packed({{.name = "notre-dame.html", .bytes = page}}));
        for (const char* command :
             {"newshound index sample-corpus",
              "newshound search bortnikov --format ids | newshound original - --format warc > "
              "crawl.warc.gz",
              "newshound search bortnikov --format ndjson --fields all > stories.jsonl"})
            BOOST_REQUIRE_MESSAGE(run(command).status == 0, command);
    }
    Outcome run(const std::string& command) const {
        return run_program({.arguments = {"-c", command},
                            .folder = folder_.path(),
                            .environment = {{"PATH", here("bin") + ":/usr/bin:/bin"},
                                            {"HOME", here("home")},
                                            {"XDG_STATE_HOME", here("state")},
                                            {"NEWSHOUND_DATABASE", here("sample.db")}}},
                           "/bin/sh");
    }
    std::string here(const std::string& name) const { return (folder_.path() / name).string(); }

  private:
    TemporaryFolder folder_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(documents)

BOOST_AUTO_TEST_CASE(what_they_print_works_as_printed) {
    const Newcomer newcomer;
    for (const char* document : {"README.md", "docs/tutorial.md", "docs/cookbook.md"}) {
        const std::vector<std::string> commands = commands_of(document);
        BOOST_TEST(commands.size() >= 15U, document);
        for (const std::string& command : commands) {
            const Outcome outcome = newcomer.run(command);
            BOOST_TEST(outcome.status == 0, document << ": " << command << "\n" << outcome.err);
            const bool is_silent =
                command.find(" > ") != command.npos || command.starts_with("newshound watch add");
            BOOST_TEST((is_silent || !outcome.out.empty()), document << ": " << command);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
