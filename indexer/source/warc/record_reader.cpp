// SPDX-License-Identifier: GPL-3.0-or-later
// A record is its head, a block of so many bytes, and an empty line or two. Where no head follows,
// lines are read until one begins a record; a member that can't be decompressed is left for the
// next one. A block that a new member with a record in it interrupts ends there: its length was
// wrong, or its own member is not whole. A block whose length is unknown, or more than the file can
// have, is read line by line up to the next head.
#include "indexer/source/warc/record_reader.hpp"

#include "indexer/source/warc/arc_head.hpp"
#include "indexer/source/warc/head_lines.hpp"
#include "indexer/source/warc/warc_head.hpp"

#include <algorithm>

namespace newshound {
namespace {

using State = ContainerStream::State;

constexpr std::string_view version_sign = "WARC/";

// Whether something of it is left.
bool spend(std::size_t& budget, std::size_t count) {
    budget -= std::min(budget, count);
    return budget != 0;
}

// From the version on, where what is left of a block stands in front of it.
std::string_view from_version(std::string_view line) {
    const std::size_t at = line.rfind(version_sign);
    return at == line.npos ? std::string_view() : line.substr(at);
}

} // namespace

RecordReader::Found RecordReader::next(std::size_t& budget) {
    if (has_ended_) return Found::end;
    if (!is_lost_ && !has_line_) {
        if (!pass_over_block(budget)) return Found::busy;
        if (!has_line_) {
            if (!pass_over_blanks(budget)) return Found::busy;
            if (stream_->peek().empty() && stream_->state() != State::damaged) return at_end();
            take_first_line();
        }
    }
    if (!is_lost_) {
        has_line_ = false;
        place_ = line_place_;
        if (place_.within == 0) whole_to_ = std::max(whole_to_, place_.member);
        if (read_head()) return Found::record;
        is_lost_ = true;
    }
    if (!find_next(budget)) return Found::busy;
    is_lost_ = false;
    is_cut_ = false;
    return Found::damage;
}

RecordReader::Found RecordReader::at_end() {
    has_ended_ = true;
    const State state = stream_->state();
    if (state != State::ended && state != State::cut) return Found::end;
    if (is_cut_) return Found::cut; // the last record
    const RecordPlace end = stream_->place();
    if (end.within == 0 && !found_none_) whole_to_ = std::max(whole_to_, end.member);
    if (state == State::ended) return Found::end;
    place_ = end; // a member, before any record in it
    return Found::cut;
}

bool RecordReader::pass_over_block(std::size_t& budget) {
    for (std::string_view bytes; !(bytes = block_bytes()).empty();) {
        const std::size_t count = std::min(bytes.size(), budget);
        skip_block(count);
        if (!spend(budget, count)) return false;
    }
    return true;
}

bool RecordReader::pass_over_blanks(std::size_t& budget) {
    for (std::string_view bytes; !(bytes = stream_->peek()).empty();) {
        const std::size_t count = std::min(bytes.find_first_not_of("\r\n"), bytes.size());
        stream_->skip(count);
        if (count < bytes.size()) break;
        if (!spend(budget, count)) return false;
    }
    return true;
}

// What comes next of the block; empty at its end.
std::string_view RecordReader::block_bytes() {
    if (left_ == 0) return {};
    if (is_endless_) return block_line();
    const std::string_view bytes = stream_->peek();
    const auto first_line = [&] {
        std::string_view rest = bytes;
        return take_line(rest);
    };
    if (bytes.empty() || (stream_->is_at_member() && begins_record(first_line()))) {
        is_cut_ = true;
        left_ = 0;
        return {};
    }
    return bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), left_)));
}

// Of a block without an end: what is left of the line, or the next one, unless it is a head.
std::string_view RecordReader::block_line() {
    if (line_.empty()) {
        stream_->peek();
        line_place_ = stream_->place();
        read_bytes_of_line(line_);
        std::string_view rest = line_;
        const std::string_view line = take_line(rest);
        has_line_ = is_warc_version(line) || (format_ == Format::arc && parse_arc_head(line));
        if (has_line_) {
            line_bytes_ = line_;
            line_ = std::string(line);
        }
    }
    if (!line_.empty() && !has_line_) return line_;
    is_cut_ = true;
    left_ = 0;
    return {};
}

void RecordReader::skip_block(std::size_t count) {
    left_ -= count;
    if (is_endless_)
        line_.erase(0, count);
    else
        stream_->skip(count);
}

void RecordReader::read_block(std::string& block, std::size_t most) {
    for (std::string_view bytes; most != 0 && !(bytes = block_bytes()).empty();) {
        bytes = bytes.substr(0, most);
        block += bytes;
        most -= bytes.size();
        skip_block(bytes.size());
    }
}

// A line with its end; of a longer one the next longest_head bytes.
void RecordReader::read_bytes_of_line(std::string& line) {
    line.clear();
    for (std::string_view bytes; line.size() < longest_head;) {
        bytes = stream_->peek().substr(0, longest_head - line.size());
        if (bytes.empty()) break;
        const std::size_t end = bytes.find('\n');
        if (end != bytes.npos) bytes = bytes.substr(0, end + 1);
        line += bytes;
        stream_->skip(bytes.size());
        if (end != bytes.npos) break;
    }
}

// The same without its end.
void RecordReader::read_line(std::string& line) {
    read_bytes_of_line(line);
    line_bytes_ = line;
    if (line.ends_with('\n')) line.pop_back();
    while (line.ends_with('\r'))
        line.pop_back();
}

void RecordReader::take_first_line() {
    stream_->peek();
    line_place_ = stream_->place();
    read_line(line_);
}

bool RecordReader::begins_record(std::string_view line) const {
    if (format_ != Format::arc && is_warc_version(from_version(line))) return true;
    return format_ != Format::warc && parse_arc_head(line);
}

bool RecordReader::read_head() {
    is_cut_ = false;
    left_ = 0;
    if (!begins_record(line_)) return false;
    if (is_warc_version(from_version(line_))) {
        head_bytes_ = from_version(line_bytes_);
        if (!read_warc_head()) return false;
        format_ = Format::warc;
    } else {
        head_bytes_ = line_bytes_;
        head_ = *parse_arc_head(line_);
        format_ = Format::arc;
    }
    left_ = head_.length;
    is_endless_ = left_ == unknown_length || left_ > stream_->most_left();
    line_.clear();
    return true;
}

bool RecordReader::read_warc_head() {
    std::string lines;
    std::string line;
    do {
        if (stream_->peek().empty()) return false;
        read_line(line);
        head_bytes_ += line_bytes_;
        lines += line + "\n";
        if (lines.size() > longest_head) return false;
    } while (!line.empty());
    std::optional<RecordHead> head = parse_warc_head(lines);
    if (head) head_ = std::move(*head);
    return head.has_value();
}

// Whether the budget was enough for it, and for the end where there is none.
bool RecordReader::find_next(std::size_t& budget) {
    for (;;) {
        if (stream_->peek().empty()) {
            if (stream_->resume()) continue;
            found_none_ = true;
            return true;
        }
        take_first_line();
        has_line_ = begins_record(line_);
        if (has_line_) return true;
        if (!spend(budget, line_.size() + 1)) return false;
    }
}

} // namespace newshound
