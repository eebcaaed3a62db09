// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the file of a watch: refused in words, or a watch that is saved and read back.
#include "common/error.hpp"
#include "searcher/watch/watches.hpp"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace newshound;

namespace {

// Of this process alone, and gone with it.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("newshound-watches-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Folder folder;
    std::ofstream(folder.path / "a.json", std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const WatchFolder watches(folder.path.string());
    Watch watch;
    try {
        watch = watches.find("a");
    } catch (const SystemError&) {
        return 0;
    }
    watches.save(watch);
    if (watches.find("a") != watch) std::abort();
    return 0;
}
