// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/container_stream.hpp"

#include "indexer/source/bomb_bounds.hpp"
#include "indexer/source/skip_reasons.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace newshound {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t raw_bytes = 128u << 10;
constexpr std::size_t out_bytes = 256u << 10;
// How far in front of where damage shows the next member is looked for.
constexpr std::uint64_t look_back = 256u << 10;
constexpr unsigned most_resumed = 1000;
// What is read at once to look for it.
constexpr std::size_t seam_bytes = 32u << 10;
constexpr std::size_t longest_dictionary = 16u << 20;

constexpr std::string_view gzip_magic = "\x1F\x8B\x08"sv;
constexpr std::string_view zstd_magic = "\x28\xB5\x2F\xFD"sv;
constexpr std::string_view dictionary_magic = "\x5D\x2A\x4D\x18"sv;

bool is_skippable_frame(std::string_view start) {
    return start.size() >= 4 && (static_cast<unsigned char>(start[0]) & 0xF0U) == 0x50 &&
           start.substr(1, 3) == dictionary_magic.substr(1);
}

// Those from `offset` on, at most `most`.
std::string bytes_at(ByteSource& source, std::uint64_t offset, std::size_t most) {
    std::string bytes(most, '\0');
    const ssize_t count = source.read_at(offset, bytes.data(), most);
    bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
    return bytes;
}

// What one member holds; "" where that is more than so many bytes, or damaged.
std::string decompressed(Compression compression, std::string_view bytes, std::size_t most) {
    const std::unique_ptr<Decompressor> decompressor = make_decompressor(compression);
    std::string all;
    std::string out(seam_bytes, '\0');
    while (all.size() <= most) {
        const Decompressor::Step step = decompressor->run(bytes, out.data(), out.size());
        all.append(out, 0, step.made);
        bytes.remove_prefix(step.taken);
        if (step.state == Decompressor::State::end) return all;
        if (step.state == Decompressor::State::damaged || step.taken + step.made == 0) break;
    }
    return {};
}

} // namespace

std::unique_ptr<ContainerStream> ContainerStream::open(const std::string& path,
                                                       const RecordPlace& start) {
    std::unique_ptr<ByteSource> bytes = open_bytes(path);
    return bytes ? std::make_unique<ContainerStream>(std::move(bytes), start) : nullptr;
}

ContainerStream::ContainerStream(std::unique_ptr<ByteSource> bytes, const RecordPlace& start)
    : bytes_(std::move(bytes)), raw_buffer_(raw_bytes), out_buffer_(out_bytes) {
    choose_compression();
    go_to(start);
}

void ContainerStream::choose_compression() {
    const std::string start = bytes_at(*bytes_, 0, 4);
    if (start.starts_with(gzip_magic)) {
        decompressor_ = make_decompressor(Compression::gzip);
    } else if (start.starts_with(zstd_magic) || is_skippable_frame(start)) {
        compression_ = Compression::zstd;
        decompressor_ = make_decompressor(Compression::zstd, read_dictionary());
    }
}

// In the first frame, itself compressed or not; "" = there is none.
std::string ContainerStream::read_dictionary() const {
    const std::string head = bytes_at(*bytes_, 0, 8);
    if (head.size() < 8 || !head.starts_with(dictionary_magic)) return {};
    std::size_t size = 0;
    for (unsigned i = 0; i < 4; ++i)
        size |= std::size_t{static_cast<unsigned char>(head[4 + i])} << (8 * i);
    if (size > longest_dictionary) return {};
    std::string dictionary = bytes_at(*bytes_, 8, size);
    if (dictionary.starts_with(zstd_magic))
        dictionary = decompressed(Compression::zstd, dictionary, longest_dictionary);
    return dictionary;
}

void ContainerStream::go_to(const RecordPlace& start) {
    raw_offset_ = std::min(start.member, bytes_->size());
    read_to_ = raw_offset_;
    for (std::uint64_t left = start.within; left != 0;) {
        const std::uint64_t count = std::min<std::uint64_t>(left, peek().size());
        if (count == 0 || place().member != start.member) return;
        skip(static_cast<std::size_t>(count));
        left -= count;
    }
}

std::uint64_t ContainerStream::most_left() const {
    constexpr std::uint64_t deflate_ratio = 1032; // a match of 258 bytes in two bits
    const std::uint64_t ready = out_size_ - out_at_;
    const std::uint64_t rest = bytes_->size() - std::min(bytes_->size(), raw_offset_);
    if (!decompressor_) return ready + rest;
    if (compression_ == Compression::zstd || rest > UINT64_MAX / deflate_ratio / 2)
        return UINT64_MAX;
    return ready + (rest + 1) * deflate_ratio; // one byte may be taken and not decompressed yet
}

RecordPlace ContainerStream::place() const {
    if (out_at_ < out_size_) {
        const std::uint64_t at = out_at_;
        return decompressor_ ? RecordPlace{out_place_.member, out_place_.within + at}
                             : RecordPlace{out_place_.member + at, 0};
    }
    return in_member_ ? RecordPlace{member_start_, within_} : RecordPlace{raw_offset_, 0};
}

std::string_view ContainerStream::peek() {
    if (out_at_ == out_size_ && state_ == State::going) fill();
    return {out_buffer_.data() + out_at_, out_size_ - out_at_};
}

bool ContainerStream::fill_raw() {
    const ssize_t count = bytes_->read_at(read_to_, raw_buffer_.data(), raw_buffer_.size());
    if (count < 0) {
        state_ = State::unreadable;
        error_ = errno;
    }
    raw_ = {raw_buffer_.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
    read_to_ += raw_.size();
    taken_ += raw_.size();
    return count > 0;
}

void ContainerStream::fill() {
    out_at_ = out_size_ = 0;
    if (decompressor_) {
        decompress();
        return;
    }
    if (!fill_raw()) {
        if (state_ == State::going) state_ = State::ended;
        return;
    }
    out_place_ = {raw_offset_, 0};
    out_size_ = raw_.size();
    std::ranges::copy(raw_, out_buffer_.begin());
    raw_offset_ += raw_.size();
}

// Passes over the zeros that some writers fill blocks with. False when the file ends here or what
// follows is no member.
bool ContainerStream::begin_member() {
    for (;;) {
        const std::size_t zeros = std::min(raw_.find_first_not_of('\0'), raw_.size());
        raw_.remove_prefix(zeros);
        raw_offset_ += zeros;
        if (!raw_.empty()) break;
        if (fill_raw()) continue;
        if (state_ == State::going) state_ = State::ended;
        return false;
    }
    // A magic number that the buffer cuts in two is left to the decompressor.
    const std::string_view magic = compression_ == Compression::gzip ? gzip_magic : zstd_magic;
    const std::size_t known = std::min(magic.size(), raw_.size());
    member_start_ = raw_offset_;
    if (!magic.starts_with(raw_.substr(0, known)) && !is_skippable_frame(raw_.substr(0, 4))) {
        state_ = State::damaged;
        return false;
    }
    within_ = 0;
    in_member_ = true;
    decompressor_->restart();
    return true;
}

void ContainerStream::decompress() {
    while (out_size_ == 0) {
        if (!in_member_ && !begin_member()) return;
        if (raw_.empty() && !fill_raw()) {
            if (state_ == State::going) state_ = State::cut;
            return;
        }
        out_place_ = {member_start_, within_};
        const auto [taken, made, state] =
            decompressor_->run(raw_, out_buffer_.data(), out_buffer_.size());
        raw_.remove_prefix(taken);
        raw_offset_ += taken;
        within_ += made;
        made_ += made;
        out_size_ = made;
        in_member_ = state == Decompressor::State::more;
        const bool stands = in_member_ && taken == 0 && made == 0;
        if (state == Decompressor::State::damaged || stands) state_ = State::damaged;
        if (made_ > bomb_bytes && made_ > bomb_ratio * taken_) state_ = State::bomb;
        if (state_ != State::going) return;
    }
}

std::string ContainerStream::trouble() const {
    if (state_ == State::bomb) return std::string(skip_reason::bomb);
    if (state_ != State::unreadable) return {};
    return std::string(skip_reason::unreadable) + ": " + std::generic_category().message(error_);
}

bool ContainerStream::resume() {
    if (state_ != State::damaged) return false;
    if (++resumed_ > most_resumed) {
        state_ = State::ended;
        return false;
    }
    const std::string_view magic = compression_ == Compression::gzip ? gzip_magic : zstd_magic;
    const std::uint64_t back = raw_offset_ < look_back ? 0 : raw_offset_ - look_back;
    std::uint64_t from = std::max(member_start_ + 1, back);
    in_member_ = false;
    for (;;) {
        const std::string bytes = bytes_at(*bytes_, from, seam_bytes);
        const std::size_t at = bytes.find(magic);
        if (at != bytes.npos) {
            from += at;
            break;
        }
        if (bytes.size() < seam_bytes) {
            state_ = State::ended;
            return false;
        }
        from += bytes.size() - magic.size();
    }
    read_to_ = from;
    raw_ = {};
    raw_offset_ = from;
    member_start_ = from;
    state_ = State::going;
    return true;
}

} // namespace newshound
