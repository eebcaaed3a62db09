// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace newshound::test {
namespace {

constexpr const char* unset[] = {"NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "NEWSHOUND_DATABASE"};

void redirect(const fs::path& file, int flags, int target) {
    const int opened = open(file.c_str(), flags, 0600);
    if (opened < 0 || dup2(opened, target) < 0) _exit(126);
    close(opened);
}

[[noreturn]] void become(const Run& run, const fs::path& scratch, const std::string& path) {
    redirect(scratch / "in", O_RDONLY, STDIN_FILENO);
    redirect(scratch / "out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(scratch / "err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    for (const char* name : unset)
        unsetenv(name);
    setenv("XDG_STATE_HOME", (scratch / "state").c_str(), 1);
    for (const auto& [name, value] : run.environment)
        setenv(name.c_str(), value.c_str(), 1);
    if (!run.folder.empty() && chdir(run.folder.c_str()) != 0) _exit(126);
    std::vector<char*> words;
    words.push_back(const_cast<char*>(path.c_str()));
    for (const std::string& each : run.arguments)
        words.push_back(const_cast<char*>(each.c_str()));
    words.push_back(nullptr);
    execv(path.c_str(), words.data());
    _exit(127);
}

} // namespace

std::string newshound_path() {
    return NEWSHOUND_PROGRAM;
}

int start_program(const Run& run, const fs::path& scratch, const std::string& path) {
    std::ofstream(scratch / "in", std::ios::binary) << run.input;
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("can't fork");
    if (child == 0) become(run, scratch, path);
    return child;
}

Outcome run_program(const Run& run, const std::string& path) {
    const TemporaryFolder scratch;
    const int child = start_program(run, scratch.path(), path);
    int state = 0;
    if (waitpid(child, &state, 0) != child) throw std::runtime_error("can't wait for " + path);
    const int status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
    return {status, read_file(scratch.path() / "out"), read_file(scratch.path() / "err")};
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "newshound-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("can't make a temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

std::string read_file(const fs::path& path) {
    const std::ifstream stream(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

fs::path source_path(const std::string& name) {
    return fs::path(NEWSHOUND_SOURCE) / name;
}

} // namespace newshound::test
