// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/writable_archive.hpp"

#include "common/error.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/sync_to_disk.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/share.hpp"
#include "common/schema/table_files.hpp"
#include "indexer/writer/merged_tables.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <span>
#include <utility>

namespace newshound {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t merged_at_once = 8;

// Adding is a fifth of a run's work, and what else one thread at a time does a tenth: together they
// would hold up four threads, in two lanes neither does. Each segment more costs bytes, for a word
// has a list of articles in each.
constexpr unsigned many_threads = 4;
constexpr std::size_t lanes_of_many = 2;

// Segments of one class are merged: each class holds what is up to four times as large as what the
// one before it does, so that a merged one is in a class of its own though it has lost its gaps.
unsigned size_class(std::uint64_t bytes, std::uint64_t least) {
    unsigned size = 0;
    for (std::uint64_t bound = 4 * std::max<std::uint64_t>(least, 1); bytes >= bound && size < 30;
         bound *= 4)
        ++size;
    return size;
}

// xapian-replicate follows one database by its change sets, which Xapian writes where this says so.
bool is_replicated() {
    const char* const change_sets = std::getenv("XAPIAN_MAX_CHANGESETS");
    return change_sets && std::atoi(change_sets) > 0;
}

Xapian::WritableDatabase open_segment(const std::string& folder, int how) {
    return Xapian::WritableDatabase(folder, how | Xapian::DB_BACKEND_GLASS);
}

std::vector<fs::path> segments_on_disk(const std::string& archive) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (fs::directory_iterator at(archive, error), end; !error && at != end; at.increment(error))
        if (is_segment_folder(at->path())) folders.push_back(at->path());
    return folders;
}

// What somebody put into it meanwhile stays, and it with that.
void remove_segment(const std::string& folder) {
    std::error_code error;
    if (is_segment_folder(folder)) fs::remove_all(folder, error);
}

// Whoever may write to the archive may write to its segments; Xapian makes folders that only their
// owner may write to.
void give_rights_of(const std::string& archive, const std::string& segment) {
    std::error_code error;
    const fs::perms rights = fs::status(archive, error).permissions();
    if (!error) fs::permissions(segment, rights, error);
}

bool has_room_to_merge(const std::string& archive, const std::vector<std::string>& folders) {
    std::uint64_t bytes = 0;
    for (const std::string& folder : folders)
        bytes += table_bytes(folder);
    std::error_code error;
    const fs::space_info disk = fs::space(archive, error);
    return error || disk.available > bytes + bytes / 4; // the commit needs room, too
}

// Leaves nothing where it could not be done: the commit that follows needs the room.
bool is_merged(const std::string& archive, const std::vector<std::string>& folders,
               const std::string& fresh) {
    try {
        merge_tables(folders, fresh);
        give_rights_of(archive, fresh);
        must_sync_folder(archive);
        return true;
    } catch (const std::exception&) { // it is tried another time
    } catch (const Xapian::Error&) {
    }
    std::error_code error;
    fs::remove_all(fresh, error);
    return false;
}

// Its head becomes again the one that the root tells; see segments.hpp.
void put_back(const std::string& folder, const Segment& told) {
    const std::string head = table_head(folder);
    if (head == told.head) return;
    // By more than one where a commit failed: Xapian then names what was before once more.
    const bool is_next =
        table_identity(head) == table_identity(told.head) && table_revision(head) > told.revision;
    if (!is_next)
        throw DatabaseError(folder + " is missing or not the archive's; bring back a backup, or do "
                                     "without it: newshound doctor --repair (docs/trust.md)");
    replace_file(folder + "/iamglass", told.head);
    must_sync_folder(folder);
}

} // namespace

void put_back_segments(const std::string& archive) {
    std::set<std::uint64_t> known;
    for (const Segment& each : segments_of(Xapian::Database(archive, Xapian::DB_BACKEND_GLASS))) {
        const std::string folder = segment_folder(archive, each.number);
        put_back(folder, each);
        check_table_files(folder);
        known.insert(each.number);
    }
    for (const fs::path& each : segments_on_disk(archive))
        if (!known.contains(*segment_number(each.filename().string()))) remove_segment(each);
}

WritableArchive::WritableArchive(const std::string& path, const WriterOptions& options)
    : path_(path), segment_bytes_(options.segment_bytes),
      has_many_threads_(options.threads >= many_threads), root_(open_for_writing(path, options)) {
    put_back_segments(path_);
    for (const Segment& each : segments_of(root_))
        parts_.push_back({each.number, each.revision,
                          open_segment(segment_folder(path_, each.number), Xapian::DB_OPEN)});
    if (is_replicated() && !parts_.empty())
        throw DatabaseError(path_ +
                            " has segments, and what is replicated is one folder; make it "
                            "one first: newshound compact --database " +
                            path_);
    begin(Coming::some);
}

// A segment to which nothing came is no part of the archive.
WritableArchive::~WritableArchive() {
    lanes_.close();
    all_ = Xapian::WritableDatabase();
    for (Part& part : parts_) {
        part.tables = Xapian::WritableDatabase();
        if (!part.is_listed) remove_segment(folder_of(part));
    }
}

// Where many come, segments that have room are filled further, also those of an earlier run.
void WritableArchive::begin(Coming coming) {
    const bool in_lanes =
        coming == Coming::many && has_many_threads_ && segment_bytes() != no_new_segment;
    filled_ = std::min<std::size_t>(parts_.size(), in_lanes ? lanes_of_many : 1);
    while (in_lanes && filled_ > 0 && is_full())
        --filled_;
    if (!in_lanes && is_full()) {
        begin_segment();
        filled_ = 1;
    }
    for (; in_lanes && filled_ < lanes_of_many; ++filled_)
        begin_segment();
    all_ = root_;
    for (const Part& part : parts_)
        all_.add_database(part.tables);
    all_.begin_transaction();
    if (in_lanes) open_lanes();
}

void WritableArchive::open_lanes() {
    std::vector<Xapian::WritableDatabase> tables;
    for (std::size_t i = parts_.size() - filled_; i < parts_.size(); ++i) {
        tables.push_back(parts_[i].tables);
        committed_.push_back(Xapian::Database(folder_of(parts_[i]), Xapian::DB_BACKEND_GLASS));
    }
    lanes_.open(std::move(tables));
}

Xapian::WritableDatabase& WritableArchive::all() {
    if (lanes_.are_open()) lanes_.drain();
    return all_;
}

bool WritableArchive::has_any(const std::vector<std::string>& terms) const {
    const auto is_in = [&](const Xapian::Database& tables) {
        return std::ranges::any_of(
            terms, [&](const std::string& each) { return tables.term_exists(each); });
    };
    if (!lanes_.are_open()) return is_in(all_);
    const auto others = std::span(parts_).first(parts_.size() - filled_);
    return std::ranges::any_of(
               terms, [&](const std::string& each) { return new_terms_.contains(each); }) ||
           is_in(root_) || std::ranges::any_of(others, is_in, &Part::tables) ||
           std::ranges::any_of(committed_, is_in);
}

void WritableArchive::note_terms(const Xapian::Document& document) {
    for (const std::string_view prefix : {article_prefix, declared_prefix, path_prefix}) {
        Xapian::TermIterator at = document.termlist_begin();
        for (at.skip_to(std::string(prefix));
             at != document.termlist_end() && (*at).starts_with(prefix); ++at)
            new_terms_.insert(*at);
    }
}

// As Xapian numbers the documents of several databases: in turn.
Xapian::docid WritableArchive::number_in_all(std::size_t part, Xapian::docid number) const {
    const auto databases = static_cast<Xapian::docid>(parts_.size() + 1);
    return (number - 1) * databases + static_cast<Xapian::docid>(part) + 2;
}

Xapian::docid WritableArchive::add(const Xapian::Document& document) {
    if (parts_.empty()) return root_.add_document(document);
    if (!lanes_.are_open())
        return number_in_all(parts_.size() - 1, parts_.back().tables.add_document(document));
    return add_to_lane(Xapian::Document::unserialise(document.serialise()));
}

void WritableArchive::add_later(Xapian::Document&& document) {
    if (lanes_.are_open())
        add_to_lane(std::move(document));
    else
        add(document);
}

Xapian::docid WritableArchive::add_to_lane(Xapian::Document&& document) {
    note_terms(document);
    const Lanes::Place place = lanes_.add(std::move(document));
    return number_in_all(parts_.size() - filled_ + place.lane, place.number);
}

void WritableArchive::replace(Xapian::docid number, const Xapian::Document& document) {
    if (lanes_.are_open()) note_terms(document);
    all().replace_document(number, document);
}

void WritableArchive::list_segments() {
    if (parts_.empty()) return;
    std::vector<Segment> segments;
    std::uint64_t documents = root_.get_doccount();
    for (Part& part : parts_) {
        if (part.tables.get_doccount() == 0 && !part.is_listed) continue;
        part.is_listed = true;
        documents += part.tables.get_doccount();
        segments.push_back({part.number, part.revision, table_head(folder_of(part))});
        if (table_revision(segments.back().head) != part.revision)
            throw DatabaseError("can't read the head of " + folder_of(part));
    }
    root_.set_metadata(std::string(segments_key), pack_segments(segments));
    root_.set_metadata(std::string(documents_key), std::to_string(documents));
}

void WritableArchive::commit(Coming coming) {
    all(); // waits for what was added
    lanes_.close();
    committed_.clear();
    new_terms_.clear();
    for (Part& part : parts_) {
        part.tables.commit_transaction();
        const std::uint64_t revision = part.tables.get_revision();
        if (std::exchange(part.revision, revision) != revision) must_sync_folder(folder_of(part));
    }
    const std::vector<std::string> merged =
        is_full() ? merge_segments() : std::vector<std::string>();
    list_segments();
    root_.commit_transaction();
    // Xapian names a revision by a rename and does not wait until the disk has the folder: two
    // commits later the blocks of the revision before are used again, and a power cut that undid
    // this rename would leave a head without its tables. Some file systems can't: what is committed
    // stays so.
    sync_to_disk(path_);
    for (const std::string& each : merged)
        remove_segment(each);
    begin(coming);
}

std::uint64_t WritableArchive::segment_bytes() const {
    constexpr std::uint64_t usual = 256u << 20;
    if (is_replicated()) return no_new_segment;
    const bool is_shard = !root_.get_metadata(std::string(share_metadata)).empty();
    return segment_bytes_.value_or(is_shard ? no_new_segment : usual);
}

// Those to which documents are added, taken as one; what has none has room.
bool WritableArchive::is_full() const {
    std::uint64_t bytes = 0;
    const auto count = [&](const Xapian::Database& tables, const std::string& folder) {
        if (tables.get_doccount() != 0) bytes += table_bytes(folder);
    };
    for (const Part& part : std::span(parts_).last(filled_))
        count(part.tables, folder_of(part));
    if (parts_.empty()) count(root_, path_);
    return bytes >= segment_bytes();
}

// Greater than those of all segments, and of no other folder that lies there.
std::uint64_t WritableArchive::free_number() const {
    std::uint64_t number = 1;
    for (const Part& part : parts_)
        number = std::max(number, part.number + 1);
    std::error_code error;
    while (fs::exists(fs::symlink_status(segment_folder(path_, number), error)))
        ++number;
    return number;
}

// It is of the archive when the next commit lists it.
void WritableArchive::begin_segment() {
    const std::uint64_t number = free_number();
    Part part{number, 0, open_segment(segment_folder(path_, number), Xapian::DB_CREATE)};
    part.revision = part.tables.get_revision();
    part.is_listed = false;
    give_rights_of(path_, folder_of(part));
    must_sync_folder(folder_of(part));
    must_sync_folder(path_);
    parts_.push_back(std::move(part));
}

// Merges those of one size that follow each other, the newest first, as often as there are enough.
// Gives the folders that are of no use when the root is committed. What can't be merged (no room on
// the disk) stays as it is: nothing depends on it. REQUIRES: no transaction of theirs is open
std::vector<std::string> WritableArchive::merge_segments() {
    std::vector<std::string> old;
    const std::uint64_t least = segment_bytes();
    const auto size_of = [&](const Part& part) {
        return size_class(table_bytes(folder_of(part)), least);
    };
    for (std::size_t end = parts_.size(); end > 0;) {
        std::size_t first = end - 1;
        while (first > 0 && size_of(parts_[first - 1]) == size_of(parts_[end - 1]))
            --first;
        if (end - first < merged_at_once) {
            end = first;
            continue;
        }
        if (!merge(first, end, old)) break;
        end = parts_.size(); // what became of them may be one too many of its own size
    }
    return old;
}

bool WritableArchive::merge(std::size_t first, std::size_t end, std::vector<std::string>& old) {
    std::vector<std::string> folders;
    for (std::size_t i = first; i < end; ++i)
        folders.push_back(folder_of(parts_[i]));
    const std::uint64_t number = free_number();
    const std::string fresh = segment_folder(path_, number);
    if (!has_room_to_merge(path_, folders) || !is_merged(path_, folders, fresh)) return false;
    Part merged{number, 0, open_segment(fresh, Xapian::DB_OPEN)};
    merged.revision = merged.tables.get_revision();
    all_ = Xapian::WritableDatabase(); // lets go of them
    const auto begin = parts_.begin() + static_cast<std::ptrdiff_t>(first);
    *begin = std::move(merged);
    parts_.erase(begin + 1, parts_.begin() + static_cast<std::ptrdiff_t>(end));
    old.insert(old.end(), folders.begin(), folders.end());
    return true;
}

} // namespace newshound
