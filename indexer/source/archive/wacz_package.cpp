// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/wacz_package.hpp"

#include "common/text/json.hpp"
#include "common/text/record_name.hpp"
#include "indexer/source/archive/member_bytes.hpp"
#include "indexer/source/container_stream.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/cdx_index.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace newshound {
namespace {

constexpr std::string_view description_name = "datapackage.json";
constexpr std::string_view description_kind = "description";
constexpr std::string_view list_kind = "list of pages";
constexpr std::string_view index_kind = "index";

// Indexes name WARC files with or without the folder.
std::string_view last_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

// That of an index in blocks (.idx) names no records; its digest is compared.
bool is_index_name(std::string_view member) {
    for (const std::string_view ending : {".cdx", ".cdxj", ".cdx.gz", ".cdxj.gz", ".idx"})
        if (member.ends_with(ending)) return true;
    return false;
}

// What was read of a part of the package, and whether that can be used.
struct PartBytes {
    std::string digest;      // "" = not all was read
    std::string_view damage; // "" = none
    std::uint64_t made = 0;
};

// Gives its bytes, decompressed, to `take` piece by piece.
template <typename Take>
PartBytes read_part(const std::string& path, std::uint64_t number, std::uint64_t made,
                    std::size_t most, const Take& take) {
    auto source = std::make_unique<MemberBytes>(path, number, made);
    const MemberBytes& bytes = *source; // as long as the stream
    ContainerStream stream(std::move(source));
    std::size_t left = most;
    for (std::string_view piece; left != 0 && !(piece = stream.peek().substr(0, left)).empty();) {
        take(piece);
        left -= piece.size();
        stream.skip(piece.size());
    }
    const bool is_whole = stream.state() == ContainerStream::State::ended;
    PartBytes read{.digest = bytes.digest(), .damage = bytes.failure(), .made = bytes.made()};
    if (read.damage.empty() && left != 0 && !is_whole) read.damage = skip_reason::damaged_member;
    return read;
}

} // namespace

std::string_view WaczPackage::kind_of(std::string_view member) {
    if (member == description_name) return description_kind;
    if (member.starts_with("pages/") && is_named_like_lines(std::string(member))) return list_kind;
    if (member.starts_with("indexes/") && is_index_name(member)) return index_kind;
    return {};
}

WaczPackage::WaczPackage(std::string path, const std::vector<Part>& parts, std::uint64_t made,
                         Wanted wanted)
    : path_(std::move(path)) {
    for (const bool is_description : {true, false}) // it says what the others are
        for (const Part& part : parts)
            if ((kind_of(part.member) == description_kind) == is_description &&
                (wanted == Wanted::all || kind_of(part.member) != index_kind))
                read(part, made + made_);
}

void WaczPackage::read(const Part& part, std::uint64_t made) {
    const std::string_view kind = kind_of(part.member);
    std::string text;
    PageList list;
    CdxIndex index;
    const std::size_t most = kind == description_kind ? PackageDescription::most_bytes : most_bytes;
    const PartBytes bytes = read_part(path_, part.number, made, most, [&](std::string_view piece) {
        if (kind == description_kind) text += piece;
        if (kind == list_kind) list.take(piece);
        if (kind == index_kind) index.take(piece);
    });
    made_ += bytes.made;
    std::string_view why = bytes.damage;
    if (description_.is_other(part.member, bytes.digest)) why = skip_reason::not_as_described;
    if (!why.empty()) {
        damages_.push_back({part.member, why});
        return;
    }
    if (kind == description_kind) description_.read(text);
    list.end();
    if (!list.pages().empty()) lists_.push_back({.member = part.member, .list = std::move(list)});
    add_index(index.records().offsets);
}

void WaczPackage::add_index(std::map<std::string, std::vector<std::uint64_t>> offsets) {
    for (auto& [file, numbers] : offsets) {
        std::vector<std::uint64_t>& all = indexes_[std::string(last_name(file))].offsets;
        all.insert(all.end(), numbers.begin(), numbers.end());
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
    }
    for (auto& [file, indexed] : indexes_)
        indexed.is_there.resize(indexed.offsets.size());
}

std::size_t WaczPackage::listed_pages() const {
    std::size_t count = 0;
    for (const List& each : lists_)
        count += each.list.pages().size();
    return count;
}

std::string WaczPackage::told_of(const RecordHead& head) const {
    for (const List& each : lists_) {
        const ListedPage* const page = each.list.find(head.address, head.date);
        if (!page) continue;
        Json told = Json::object();
        if (!page->title.empty()) told.set("title", page->title);
        if (page->captured) told.set("ts", to_iso(*page->captured));
        Json json = Json::object();
        json.set("page_list", std::move(told));
        return json.text();
    }
    return {};
}

WaczPackage::Indexed* WaczPackage::index_of(std::string_view warc) {
    const auto at = indexes_.find(last_name(warc));
    return at == indexes_.end() ? nullptr : &at->second;
}

void WaczPackage::see_record(const std::string& warc, const RecordHead& head,
                             std::uint64_t offset) {
    for (List& each : lists_)
        each.list.see(head.address);
    Indexed* const indexed = index_of(warc);
    if (!indexed) return;
    const auto at = std::ranges::lower_bound(indexed->offsets, offset);
    if (at != indexed->offsets.end() && *at == offset)
        indexed->is_there[static_cast<std::size_t>(at - indexed->offsets.begin())] = true;
}

void WaczPackage::end_warc(const std::string& warc, std::string_view digest) {
    if (Indexed* const indexed = index_of(warc)) indexed->has_file = true;
    if (description_.is_other(warc, digest))
        damages_.push_back({warc, skip_reason::not_as_described});
}

void WaczPackage::close() {
    is_closed_ = true;
    for (std::string& each : description_.unseen())
        damages_.push_back({std::move(each), skip_reason::not_there});
}

std::optional<WaczPackage::Finding> WaczPackage::next_finding() {
    if (damage_at_ < damages_.size()) return damages_[damage_at_++];
    if (!is_closed_) return std::nullopt;
    std::optional<Finding> finding = next_of_indexes();
    return finding ? finding : next_of_lists();
}

// Files and records that an index names.
std::optional<WaczPackage::Finding> WaczPackage::next_of_indexes() {
    while (!indexes_.empty()) {
        const auto& [file, indexed] = *indexes_.begin();
        const std::string name = "archive/" + file;
        if (!indexed.has_file) {
            indexes_.erase(indexes_.begin());
            return Finding{name, skip_reason::not_there};
        }
        for (std::size_t& at = indexes_.begin()->second.at; at < indexed.offsets.size();) {
            const std::size_t here = at++;
            if (!indexed.is_there[here])
                return Finding{name + "#" + std::to_string(indexed.offsets[here]),
                               skip_reason::no_record_there};
        }
        indexes_.erase(indexes_.begin());
    }
    return std::nullopt;
}

std::optional<WaczPackage::Finding> WaczPackage::next_of_lists() {
    for (List& each : lists_)
        while (each.at < each.list.pages().size()) {
            const ListedPage& page = each.list.pages()[each.at++];
            if (!page.is_there)
                return Finding{each.member + "#" + to_string(RecordPlace{page.offset, 0}),
                               skip_reason::no_listed_page};
        }
    return std::nullopt;
}

} // namespace newshound
