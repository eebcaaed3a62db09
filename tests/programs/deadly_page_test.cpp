// SPDX-License-Identifier: GPL-3.0-or-later
// A page that kills the program: one run is lost, the next goes on without it.
#include "common/schema/table_files.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <array>

using namespace newshound::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr std::array pages = {"a.html", "b.html", "deadly/1.html", "deadly/2.html", "z.html"};

class Archive {
  public:
    Archive() {
        int number = 0;
        for (const char* name : pages) {
            const std::string own = "Harbour commission number " + std::to_string(++number);
            folder_.write("pages/" + std::string(name),
                          "<html><head><title>" + own + "</title></head><body><article><h1>" + own +
                              " reports</h1><p>" + own +
                              " said on Tuesday that the ferries to the islands will sail again, "
                              "after a winter of repairs on the piers that took longer than "
                              "planned.</p></article></body></html>");
        }
    }

    // The first operation on a page called so, or in a folder called so, kills who does it;
    // "" = none does.
    Outcome index(const std::string& deadly) const {
        const std::string below = folder_.path() / "pages";
        Run run{.arguments = {"index", below, "--database", "news.db", "--threads", "1", "--format",
                              "json", "--verbose"},
                .folder = folder_.path()};
        if (!deadly.empty())
            run.environment = {{"LD_PRELOAD", FAULT_SHIM},
                               {"FAULT_FOLDER", below + "/" + deadly},
                               {"FAULT_KIND", "kill"},
                               {"FAULT_AT", "1"}};
        return run_program(run);
    }

    bool is_anything_left() const {
        return fs::exists(folder_.path() / "news.db" / newshound::pages_in_work_file);
    }

    void touch() const {
        const fs::path page = folder_.path() / "pages/deadly/1.html";
        fs::last_write_time(page, fs::last_write_time(page) + std::chrono::seconds(5));
    }

  private:
    TemporaryFolder folder_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(deadly_page)

BOOST_AUTO_TEST_CASE(the_run_after_one_that_a_page_killed_goes_on_without_it) {
    const Archive archive;
    const std::string deadly = "deadly/1.html";
    BOOST_TEST(archive.index(deadly).status == 128 + 9);
    BOOST_TEST(archive.is_anything_left());
    const Outcome second = archive.index(deadly);
    BOOST_TEST(second.status == 0, second.err);
    BOOST_TEST(second.err.find("1.html: ended an earlier run") != std::string::npos, second.err);
    const Json report = Json::parse(second.out);
    BOOST_TEST(report["indexed"] == 4, report);
    BOOST_TEST(report["skipped"] == Json({{"ended an earlier run", 1}}), report);
    BOOST_TEST(!archive.is_anything_left());
    BOOST_TEST(Json::parse(archive.index(deadly).out)["unchanged"] == 4); // for good
    archive.touch();
    BOOST_TEST(Json::parse(archive.index("").out)["indexed"] == 1);
}

BOOST_AUTO_TEST_CASE(of_several_such_pages_each_kills_one_run_only) {
    const Archive archive;
    BOOST_TEST(archive.index("deadly").status == 128 + 9);
    BOOST_TEST(archive.index("deadly").status == 128 + 9); // by the second, before a commit
    const Json report = Json::parse(archive.index("deadly").out);
    BOOST_TEST(report["indexed"] == 3, report);
    BOOST_TEST(report["skipped"] == Json({{"ended an earlier run", 2}}), report);
    BOOST_TEST(!archive.is_anything_left());
}

BOOST_AUTO_TEST_CASE(pages_that_were_only_in_work_are_read) {
    const Archive archive;
    BOOST_TEST(archive.index("deadly/1.html").status == 128 + 9);
    const Json report = Json::parse(archive.index("").out);
    BOOST_TEST(report["indexed"] == 5, report);
    BOOST_TEST(!archive.is_anything_left());
}

BOOST_AUTO_TEST_SUITE_END()
