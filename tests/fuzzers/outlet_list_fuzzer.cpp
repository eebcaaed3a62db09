// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the user's list of outlets: refused with its line, or a registry that finds what it
// lists.
#include "common/article/outlet_registry.hpp"
#include "common/error.hpp"

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
struct ListFile {
    std::filesystem::path path = std::filesystem::temp_directory_path() /
                                 ("newshound-outlets-" + std::to_string(getpid()) + ".tsv");
    ~ListFile() { std::filesystem::remove(path); }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const ListFile file;
    std::ofstream(file.path, std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    try {
        const OutletRegistry registry(file.path.string());
        if (registry.outlets().empty()) std::abort();
        const Outlet& last = registry.outlets().back();
        registry.keys(last);
        for (const OutletName& found : registry.names_in(last.name + ", reported on Friday"))
            if (found.start >= found.end || found.outlet == nullptr) std::abort();
    } catch (const UsageError&) {
        return 0;
    }
    return 0;
}
