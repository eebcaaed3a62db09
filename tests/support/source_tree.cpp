// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_tree.hpp"

#include "tests/support/run_program.hpp"

#include <algorithm>
#include <fstream>

namespace fs = std::filesystem;

namespace newshound::test {
namespace {

constexpr const char* rooms[] = {"common", "indexer", "searcher", "tests"};

bool is_ours(const fs::path& path) {
    const std::string ending = path.extension().string();
    return (ending == ".cpp" || ending == ".hpp") &&
           path.string().find("node_modules") == std::string::npos;
}

SourceFile read_source(const fs::path& path) {
    SourceFile file{fs::relative(path, source_path("")).string(), {}};
    std::ifstream stream(path);
    for (std::string line; std::getline(stream, line);)
        file.lines.push_back(line);
    return file;
}

std::vector<std::string> includes(const SourceFile& file, const std::string& open, char close) {
    std::vector<std::string> names;
    const std::string start = "#include " + open;
    for (const std::string& line : file.lines) {
        if (!line.starts_with(start)) continue;
        const std::size_t end = line.find(close, start.size());
        names.push_back(line.substr(start.size(), end - start.size()));
    }
    return names;
}

} // namespace

std::vector<SourceFile> source_files() {
    std::vector<SourceFile> files = {read_source(source_path("newshound.cpp"))};
    for (const char* room : rooms)
        for (const auto& entry : fs::recursive_directory_iterator(source_path(room)))
            if (entry.is_regular_file() && is_ours(entry.path()))
                files.push_back(read_source(entry.path()));
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string> own_includes(const SourceFile& file) {
    return includes(file, "\"", '"');
}

std::vector<std::string> foreign_includes(const SourceFile& file) {
    return includes(file, "<", '>');
}

} // namespace newshound::test
