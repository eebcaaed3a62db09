// SPDX-License-Identifier: GPL-3.0-or-later
// Pages in a folder and the database that the real program makes of them, side by side and in the
// open, for tests of what is on the disk.
#pragma once

#include "tests/support/run_program.hpp"

#include <string>
#include <vector>

namespace newshound::test {

struct ArchiveFolder {
    TemporaryFolder folder{};
    std::string archive = (folder.path() / "archive").string();
    std::string database = (folder.path() / "a.db").string();

    // archive/0.html and so on: "Story number 0", in which Mayor Jane Porter opened the 0th of its
    // kind at the harbour.
    void write_pages(int from, int to) const;
    // The same of so many words each: some dozens of them are as much text as a run of little
    // memory commits at once.
    void write_long_pages(int from, int to) const;

    // A verb with --database behind its name.
    Outcome run(const std::string& verb, const std::vector<std::string>& more = {}) const;
};

// Tests that the program ended with 2, printed nothing and told a reason with these words.
void refused(const Outcome& outcome, const std::string& words);

} // namespace newshound::test
