// SPDX-License-Identifier: GPL-3.0-or-later
// The head "iamglass", as Xapian 1.4 writes it (backends/glass/glass_version.cc, RootInfo): 14
// bytes of magic, 2 of version, 16 of UUID, the revision, and then for each table
//   root  level<<2|sequential<<1|empty  entries  block_size>>11  compress_min  free_list
// where free_list is a text that begins with its revision and the number of blocks in the file.
#include "common/schema/table_files.hpp"

#include "common/error.hpp"
#include "common/schema/packing.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace newshound {
namespace {

constexpr std::string_view magic("\x0f\x0dXapian Glass\x04\x6e", 16);
constexpr std::size_t uuid_bytes = 16;

// In the order of the head.
constexpr std::array<std::string_view, 6> tables = {"postlist", "docdata",  "termlist",
                                                    "position", "spelling", "synonym"};

struct TableHead {
    std::uint64_t root = 0;   // number of the block where its tree begins
    std::uint64_t blocks = 0; // in use or free
    std::uint64_t block_size = 0;
    bool is_empty = false; // then it may have no file
};

// Closes itself.
class OpenFile {
  public:
    explicit OpenFile(const std::string& path) : file_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~OpenFile() {
        if (file_ >= 0) close(file_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    // Less than `size` bytes where there are no more.
    std::string read(std::uint64_t at, std::size_t size) const {
        std::string bytes(size, '\0');
        const ssize_t count = pread(file_, bytes.data(), size, static_cast<off_t>(at));
        bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        return bytes;
    }

  private:
    int file_;
};

std::optional<TableHead> read_table(Unpacker& in) {
    TableHead head;
    head.root = in.number();
    head.is_empty = (in.number() & 1) != 0;
    in.number(); // entries
    head.block_size = in.number() << 11;
    in.number(); // compress_min
    const std::string_view free_list = in.text();
    head.blocks = head.root + 1;
    if (!free_list.empty()) {
        Unpacker list(free_list);
        list.number(); // revision
        head.blocks = list.number();
    }
    const bool is_sound =
        in.ok() && head.block_size >= 2048 && head.block_size <= 65536 && head.blocks <= UINT32_MAX;
    return is_sound ? std::optional(head) : std::nullopt;
}

// Empty when the bytes are not as they are described above.
std::vector<TableHead> read_head(std::string_view bytes) {
    if (!bytes.starts_with(magic) || bytes.size() < magic.size() + uuid_bytes) return {};
    Unpacker in(bytes.substr(magic.size() + uuid_bytes));
    in.number(); // revision
    std::vector<TableHead> heads;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const std::optional<TableHead> head = read_table(in);
        if (!head) return {};
        heads.push_back(*head);
    }
    return heads;
}

// What is wrong with a table's file; "" = nothing.
std::string fault_of(const std::string& path, const TableHead& head) {
    if (head.is_empty) return {};
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return "is missing";
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size < head.blocks * head.block_size) return "is cut short";
    const std::string root = OpenFile(path).read(head.root * head.block_size, head.block_size);
    const bool is_zero = std::ranges::all_of(root, [](char byte) { return byte == '\0'; });
    return is_zero ? "is overwritten with zeros or can't be read" : "";
}

} // namespace

void check_table_files(const std::string& folder) {
    constexpr std::size_t longest_head = 4096;
    const std::string head_path = folder + "/iamglass";
    for (std::string before;;) {
        const std::string bytes = OpenFile(head_path).read(0, longest_head);
        const std::vector<TableHead> heads = read_head(bytes);
        std::string fault;
        for (std::size_t i = 0; i < heads.size() && fault.empty(); ++i) {
            const std::string name = std::string(tables[i]) + ".glass";
            fault = fault_of(folder + "/" + name, heads[i]);
            if (!fault.empty()) fault = "its file " + name + " " + fault;
        }
        if (fault.empty()) return;
        // Unless another database was put in its place meanwhile.
        if (bytes == before) {
            throw DatabaseError(folder + " is damaged: " + fault +
                                "; bring back a backup (docs/trust.md)");
        }
        before = bytes;
    }
}

} // namespace newshound
