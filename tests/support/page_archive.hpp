// SPDX-License-Identifier: GPL-3.0-or-later
// A few small pages in a folder and the database that the real program makes of them.
#pragma once

#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <string>
#include <utility>
#include <vector>

namespace newshound::test {

class PageArchive {
  public:
    // Writes or removes the page pages/NAME.html; the database learns of it from `index`.
    void write(const std::string& name, const PageHtml& page) const;
    void remove(const std::string& name) const;

    // Indexes the folder of pages; throws std::runtime_error with what the program said where that
    // fails.
    void index(const std::vector<std::string>& options = {}) const;

    // Runs a verb with --database behind its name.
    Outcome run(std::vector<std::string> arguments,
                std::vector<std::pair<std::string, std::string>> environment = {}) const;

    std::string database() const { return (folder_.path() / "archive.db").string(); }

  private:
    TemporaryFolder folder_;
};

} // namespace newshound::test
