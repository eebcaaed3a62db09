// SPDX-License-Identifier: GPL-3.0-or-later
// The head "iamglass", as Xapian 1.4 writes it (backends/glass/glass_version.cc, RootInfo): 14
// bytes of magic, 2 of version, 16 of UUID, the revision, and then for each table
//   root  level<<2|sequential<<1|empty  entries  block_size>>11  compress_min  free_list
// where free_list is a text: its revision, the number of blocks that were ever taken, and the
// places where the list of free ones begins and ends. That list (backends/glass/glass_freelist.cc)
// is kept in blocks of numbers of four bytes, the last of each the number of the list's next block.
// Blocks that were taken and freed before they were written are free, and behind the end of the
// file.
#include "common/schema/table_files.hpp"

#include "common/error.hpp"
#include "common/schema/packing.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace newshound {
namespace {

constexpr std::string_view magic("\x0f\x0dXapian Glass\x04\x6e", 16);
constexpr std::size_t uuid_bytes = 16;

// In the order of the head.
constexpr std::array<std::string_view, 6> tables = {"postlist", "docdata",  "termlist",
                                                    "position", "spelling", "synonym"};

// A number in one of the blocks that hold the list of free blocks.
struct ListPlace {
    std::uint64_t block = 0;
    std::uint64_t index = 0;

    bool operator==(const ListPlace&) const = default;
};

struct TableHead {
    std::uint64_t root = 0;   // number of the block where its tree begins
    std::uint64_t blocks = 0; // in use or free
    ListPlace free_begin;
    ListPlace free_end;
    std::uint64_t block_size = 0;
    std::uint64_t entries = 0;
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

    bool is_open() const { return file_ >= 0; }

    // Less than `size` bytes where there are no more.
    std::string read(std::uint64_t at, std::size_t size) const {
        std::string bytes(size, '\0');
        std::size_t read = 0;
        while (read < size) {
            const ssize_t more =
                pread(file_, bytes.data() + read, size - read, static_cast<off_t>(at + read));
            if (more < 0 && errno == EINTR) continue;
            if (more <= 0) break;
            read += static_cast<std::size_t>(more);
        }
        bytes.resize(read);
        return bytes;
    }

  private:
    int file_;
};

std::optional<TableHead> read_table(Unpacker& in) {
    TableHead head;
    head.root = in.number();
    head.is_empty = (in.number() & 1) != 0;
    head.entries = in.number();
    head.block_size = in.number() << 11;
    in.number(); // compress_min
    const std::string_view free_list = in.text();
    head.blocks = head.root + 1;
    if (!free_list.empty()) {
        Unpacker list(free_list);
        list.number(); // revision
        head.blocks = list.number();
        for (ListPlace* const place : {&head.free_begin, &head.free_end}) {
            place->block = list.number();
            place->index = list.number();
        }
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

std::uint64_t big_endian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

// Whether all blocks from the number `first` on are in the list of free ones, as far as it can be
// read. Takes time by the size of the file.
bool are_free(const OpenFile& file, const TableHead& head, std::uint64_t first) {
    constexpr std::uint64_t before = 2; // the list's numbers: what begins each block
    const std::uint64_t last = head.block_size / 4 - 1;
    std::uint64_t left = first * (last + 1); // numbers that the file can hold
    std::set<std::uint64_t> found;
    std::string block;
    for (ListPlace at = head.free_begin; !(at == head.free_end) && left != 0; --left) {
        if (block.empty()) block = file.read(at.block * head.block_size, head.block_size);
        if (block.size() < head.block_size || at.index > last) return false;
        const std::uint64_t number = big_endian(std::string_view(block).substr(at.index * 4, 4));
        if (at.index == last) {
            at = {number, before};
            block.clear();
            continue;
        }
        if (number >= first && number < head.blocks) found.insert(number);
        ++at.index;
    }
    return found.size() == head.blocks - first;
}

// What is wrong with a table's file; "" = nothing.
std::string fault_of(const std::string& path, const TableHead& head) {
    if (head.is_empty) return {};
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return "is missing";
    const auto size = static_cast<std::uint64_t>(status.st_size);
    const OpenFile file(path);
    const std::uint64_t blocks = size / head.block_size;
    if (blocks < head.blocks && !are_free(file, head, blocks)) return "is cut short";
    const std::string root = file.read(head.root * head.block_size, head.block_size);
    const bool is_zero = std::ranges::all_of(root, [](char byte) { return byte == '\0'; });
    return is_zero ? "is overwritten with zeros or can't be read" : "";
}

constexpr std::size_t longest_head = 4096;

} // namespace

bool is_table_file(std::string_view name) {
    return name.ends_with(".glass") || name == "iamglass";
}

std::string table_head(const std::string& folder) {
    const std::string path = folder + "/iamglass";
    const OpenFile file(path);
    const int why = file.is_open() ? 0 : errno;
    if (why != 0 && why != ENOENT && why != ENOTDIR) throw SystemError("can't read " + path, why);
    return file.read(0, longest_head);
}

std::string table_identity(const std::string& head) {
    return head.substr(0, magic.size() + uuid_bytes);
}

std::optional<std::uint64_t> table_revision(const std::string& head) {
    if (read_head(head).empty()) return std::nullopt;
    return Unpacker(std::string_view(head).substr(magic.size() + uuid_bytes)).number();
}

std::uint64_t table_bytes(const std::string& folder) {
    std::uint64_t bytes = 0;
    const auto add = [&](const std::string& name) {
        struct stat status {};
        if (stat((folder + "/" + name).c_str(), &status) == 0)
            bytes += static_cast<std::uint64_t>(status.st_size);
    };
    add("iamglass");
    for (const std::string_view table : tables)
        add(std::string(table) + ".glass");
    return bytes;
}

std::map<std::string, std::uint64_t> table_entries(const std::string& folder) {
    std::map<std::string, std::uint64_t> entries;
    const std::vector<TableHead> heads = read_head(table_head(folder));
    for (std::size_t i = 0; i < heads.size(); ++i)
        entries[std::string(tables[i])] = heads[i].is_empty ? 0 : heads[i].entries;
    return entries;
}

void check_table_files(const std::string& folder) {
    for (std::string before;;) {
        const std::string bytes = table_head(folder);
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
