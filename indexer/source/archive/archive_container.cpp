// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/archive_container.hpp"

#include "common/text/hash.hpp"
#include "common/text/record_name.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/root.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/sniff.hpp"
#include "indexer/source/warc/container.hpp"

#include <algorithm>
#include <optional>

namespace newshound {
namespace {

// Bytes that may go by without a page until next() comes back; a member takes some for its head.
constexpr std::size_t step_budget = 16u << 20;
constexpr std::size_t head_cost = 4096;

void spend(std::size_t& budget, std::size_t count) {
    budget -= std::min(budget, count);
}

// Appends what comes next of a member, up to so many bytes in all.
void read_up_to(ArchiveReader& reader, std::size_t most, std::string& bytes) {
    constexpr std::size_t step = 64u << 10; // most members are far smaller than they may be
    for (bool is_more = true; is_more && bytes.size() < most;) {
        const std::size_t at = bytes.size();
        bytes.resize(std::min(at + step, most));
        const std::size_t count = reader.read(bytes.data() + at, bytes.size() - at);
        is_more = at + count == bytes.size();
        bytes.resize(at + count);
    }
}

} // namespace

std::unique_ptr<ArchiveContainer> ArchiveContainer::open(SourceItem file, std::size_t limit,
                                                         std::string place, bool with_texts) {
    std::unique_ptr<ArchiveReader> reader = ArchiveReader::open(file.path);
    if (!reader) return nullptr;
    return std::unique_ptr<ArchiveContainer>(new ArchiveContainer(
        std::move(file), std::move(reader), limit, std::move(place), with_texts));
}

Container::Step ArchiveContainer::next(SourceItem& item) {
    std::size_t budget = step_budget;
    while (budget != 0) {
        if (warc_) return next_of_warc(item);
        if (has_ended_) return next_finding(item);
        if (passed_ != 0 && !reader_->skip(budget)) break;
        const bool is_there = reader_->next();
        passed_ += is_there ? 1 : 0;
        spend(budget, head_cost);
        if (!is_listed_)
            list(is_there);
        else if (!is_there || passed_ > MemberList::most_members)
            end(is_there);
        else if (take_member(item, budget))
            return Step::item;
    }
    return Step::busy;
}

// The first look, at names alone.
void ArchiveContainer::list(bool is_there) {
    if (is_there && list_.add(reader_->member().name)) {
        const std::string& member = reader_->member().name;
        if (is_maff_ && MaffPages::is_description(member)) describe();
        if (!WaczPackage::kind_of(member).empty() && parts_.size() < WaczPackage::most_parts)
            parts_.push_back({.member = member, .number = passed_ - 1});
        return;
    }
    end_list();
}

void ArchiveContainer::end_list() {
    list_.close();
    is_listed_ = true;
    passed_ = 0;
    reader_ = ArchiveReader::open(file().path);
    has_ended_ = !reader_;
    if (!reader_) trouble_ = skip_reason::vanished;
    if (!reader_ || !list_.is_wacz()) return;
    package_.emplace(file().path, parts_, reader_->made(),
                     place_.empty() ? WaczPackage::Wanted::all : WaczPackage::Wanted::lists);
    reader_->add_made(package_->made());
    if (package_->listed_pages() != 0)
        count(std::string(listed_page_kind), package_->listed_pages());
}

void ArchiveContainer::describe() {
    std::string text;
    read_up_to(*reader_, MaffPages::most_bytes, text);
    maff_pages_.add(reader_->member().name, text);
}

void ArchiveContainer::end(bool has_more) {
    has_ended_ = true;
    trouble_ = has_more ? skip_reason::too_many_members : reader_->trouble();
    if (package_ && trouble_.empty() && place_.empty()) package_->close();
}

Container::Step ArchiveContainer::next_finding(SourceItem& item) {
    std::optional<WaczPackage::Finding> finding;
    if (package_ && place_.empty()) finding = package_->next_finding();
    if (!finding) return Step::end;
    item = item_at(name_in_utf8(finding->place));
    item.skipped = finding->why;
    return Step::item;
}

// Whether there is an item of it.
bool ArchiveContainer::take_member(SourceItem& item, std::size_t& budget) {
    const ArchiveMember& member = reader_->member();
    if (member.kind == ArchiveMember::Kind::folder) return false;
    name_ = names_.name_of(member.name);
    const bool is_warc = is_named_like_a_warc(name_);
    if (!place_.empty()) {
        if (is_warc && place_.starts_with(name_ + "#")) open_warc();
        return name_ == place_ && take_page(item, budget);
    }
    if (package_) package_->see_member(member.name);
    if (member.kind != ArchiveMember::Kind::file) {
        count_member("link");
    } else if (is_hidden(name_)) {
        count_member("hidden");
    } else if (list_.is_part_of_page(member.name)) {
        count_member("part of a saved page");
    } else if (is_warc && list_.is_wacz()) {
        open_warc();
    } else if (count_beside(member.name)) {
        return false;
    } else if (is_named_like_a_container(name_)) {
        count_member("container");
    } else {
        return take_page(item, budget);
    }
    return false;
}

// Whether it is one that tells of others.
bool ArchiveContainer::count_beside(const std::string& member) {
    const std::string_view kind = package_ ? WaczPackage::kind_of(member) : std::string_view();
    const bool is_beside = !kind.empty() || list_.is_about_others(member);
    if (is_beside) count_member(kind.empty() ? "beside what it tells of" : kind);
    return is_beside;
}

bool ArchiveContainer::take_page(SourceItem& item, std::size_t& budget) {
    auto member = std::make_shared<ArchivedMember>();
    member->is_named_so = is_named_like_a_page(name_) || is_named_like_json(name_);
    if (member->is_named_so) member->content_type = media_type_of_name(name_);
    if (reader_->member().is_encrypted) return pass_over(item, *member, skip_reason::encrypted);
    if (!member->is_named_so) { // of what is probably no page only the start is read
        read_up_to(*reader_, sniffed_bytes, member->bytes);
        member->cut = true;
        Page start;
        const std::string why = read_member(*member, sniffed_bytes, start);
        if (!why.empty()) return pass_over(item, *member, why);
    }
    read_up_to(*reader_, limit_ + 1, member->bytes);
    spend(budget, member->bytes.size());
    if (!reader_->failure().empty()) return pass_over(item, *member, reader_->failure());
    member->cut = member->bytes.size() > limit_;
    member->bytes.resize(std::min(member->bytes.size(), limit_));
    if (const SavedPage* const saved = maff_pages_.find(reader_->member().name)) {
        member->address = saved->address;
        member->captured = saved->captured;
    }
    count_member("page");
    item = item_at(name_);
    item.size = member->bytes.size();
    item.modified = static_cast<std::int64_t>(hash64(member->bytes));
    item.member = std::move(member);
    return true;
}

// What is named like a page is told one by one, the rest counted.
bool ArchiveContainer::pass_over(SourceItem& item, const ArchivedMember& member,
                                 std::string_view why) {
    count_member(why);
    if (!member.is_named_so) return false;
    item = item_at(name_);
    item.skipped = why;
    return true;
}

// At the place within that is asked for, or from its beginning.
void ArchiveContainer::open_warc() {
    const bool is_whole = place_.empty();
    const auto at = is_whole ? RecordPlace{} : parse_record_place(place_.substr(name_.size() + 1));
    if (!at) return;
    auto bytes = std::make_unique<MemberBytes>(file().path, passed_ - 1, reader_->made());
    warc_bytes_ = bytes.get();
    auto warc =
        std::make_unique<WarcContainer>(item_at(name_), std::move(bytes), *at, limit_, with_texts_);
    if (package_)
        warc->show_records_to([this](const RecordHead& head, const RecordPlace& place) {
            package_->see_record(name_, head, place.member);
        });
    warc_ = std::move(warc);
}

Container::Step ArchiveContainer::next_of_warc(SourceItem& item) {
    const Step step = warc_->next(item);
    // Not the page asked for: no record begins there.
    const bool is_other =
        !place_.empty() && step == Step::item &&
        (!item.skipped.empty() || item.path.substr(file().path.size() + 1) != place_);
    if (is_other) warc_.reset();
    if (step == Step::item && !is_other) add_told(item);
    if (step != Step::end) return is_other ? Step::busy : step;
    for (const auto& [kind, number] : warc_->take_counts())
        count(kind, number);
    const std::string trouble = warc_->trouble();
    std::string why(warc_bytes_->failure());
    if (why.empty()) why = trouble.empty() ? std::string(warc_->lack()) : trouble;
    reader_->add_made(warc_bytes_->made());
    if (package_) package_->end_warc(reader_->member().name, warc_bytes_->digest());
    warc_.reset();
    if (why.empty() || !place_.empty()) return Step::busy; // a page may be called like a record
    item = item_at(name_);
    item.skipped = why;
    return Step::item;
}

// What a list tells of the page.
void ArchiveContainer::add_told(SourceItem& item) const {
    std::string told = package_ && item.record ? package_->told_of(item.record->head) : "";
    if (told.empty()) return;
    auto record = std::make_shared<ArchivedRecord>(*item.record);
    record->metadata.push_back(std::move(told));
    item.record = std::move(record);
}

void ArchiveContainer::count_member(std::string_view kind) {
    count("member: " + std::string(kind));
}

// WARC files stand in a WACZ as they are.
std::uint64_t ArchiveContainer::reached() const {
    if (!is_listed_ || !reader_) return 0;
    return reader_->reached() + (warc_ ? warc_->reached() : 0);
}

std::string_view ArchiveContainer::lack() const {
    return passed_ == 0 ? skip_reason::empty : std::string_view();
}

} // namespace newshound
