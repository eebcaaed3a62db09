// SPDX-License-Identifier: GPL-3.0-or-later
// The folders below which files are given out, and the only way to open one: whatever a database
// calls its folders and files, and whatever links stand on the way, the file that is open lies
// there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// A file held open by its place alone (O_PATH): nothing of it is read, no device or pipe is
// disturbed. Move only.
class HeldFile {
  public:
    HeldFile() = default;
    explicit HeldFile(int descriptor) : descriptor_(descriptor) {}
    HeldFile(HeldFile&& other) noexcept;
    HeldFile& operator=(HeldFile&& other) noexcept;
    ~HeldFile();

    explicit operator bool() const { return descriptor_ >= 0; }
    // Opens this very file, whatever takes its name meanwhile; while it is held.
    std::string path() const;
    // Where it lies, links resolved.
    std::string place() const;
    bool is_regular() const;

  private:
    int descriptor_ = -1;
};

class AllowedFolders {
  public:
    static constexpr std::string_view not_there = "it is not there any more";
    static constexpr std::string_view outside =
        "it lies outside of the folders that originals are given out from";

    // `named` are named now: links in them are resolved, those that are not there allow nothing.
    // `places` are full paths whose links were resolved when they were chosen: no link that
    // somebody put there since moves them. Files stand for themselves.
    explicit AllowedFolders(const std::vector<std::string>& named,
                            std::vector<std::string> places = {});

    // The regular file at `path`, which links may lead to any place below these folders. Else
    // nothing, and `why`, a part of a line that names no path: one of these, or what else is wrong.
    HeldFile open(const std::string& path, std::string& why) const;

  private:
    bool hold(const std::string& place) const;

    std::vector<std::string> folders_; // full paths
};

} // namespace newshound
