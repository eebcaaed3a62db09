// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real program as a user would, and a folder that vanishes after the test.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace newshound::test {

struct Outcome {
    int status = -1; // exit status; 128 + n when killed by signal n
    std::string out; // all of standard output
    std::string err; // all of standard error
};

struct Run {
    std::vector<std::string> arguments; // behind the program's name
    std::string input = {};             // standard input
    std::filesystem::path folder = {};  // working directory; empty = the test's own
    // On top of the test's environment, in which NO_COLOR, COLUMNS and NEWSHOUND_* are unset and
    // XDG_STATE_HOME is a folder of this run alone.
    std::vector<std::pair<std::string, std::string>> environment = {};
};

// The newshound of this build.
std::string newshound_path();

// Waits for its end.
Outcome run_program(const Run& run, const std::string& path = newshound_path());

// Starts it and returns its process id; stdout and stderr go to the files "out" and "err" in
// `scratch`. The caller waits for it.
int start_program(const Run& run, const std::filesystem::path& scratch,
                  const std::string& path = newshound_path());

// A fresh folder of its own, removed with all it holds at the end.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    // Writes a file below the folder, making its parents, and returns its full path.
    std::filesystem::path write(const std::string& name, const std::string& bytes) const;

  private:
    std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);

// A folder or file of the source tree: source_path("sample-corpus").
std::filesystem::path source_path(const std::string& name);

} // namespace newshound::test
