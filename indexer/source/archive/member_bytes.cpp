// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/member_bytes.hpp"

#include "indexer/source/skip_reasons.hpp"

#include <algorithm>
#include <cstring>

namespace newshound {
namespace {

constexpr std::size_t fill_bytes = 128u << 10;
constexpr std::size_t kept_bytes = 1u << 20; // more than a reader of WARC files looks back

} // namespace

ssize_t MemberBytes::read_at(std::uint64_t offset, char* to, std::size_t room) {
    if ((!reader_ || offset < window_start_) && !rewind()) return -1;
    std::size_t done = 0;
    while (done < room) {
        const std::uint64_t at = offset + done - window_start_;
        if (at < window_.size()) {
            const std::size_t count =
                std::min(room - done, window_.size() - static_cast<std::size_t>(at));
            std::memcpy(to + done, window_.data() + at, count);
            done += count;
        } else if (!fill()) {
            break;
        }
    }
    return static_cast<ssize_t>(done);
}

// False with errno when it can't be opened.
bool MemberBytes::rewind() {
    window_.clear();
    window_start_ = 0;
    has_ended_ = false;
    made_here_ = made();
    reader_ = ArchiveReader::open(path_);
    if (!reader_) return false;
    reader_->add_made(made_);
    for (std::uint64_t passed = 0; !has_ended_ && passed <= number_; ++passed) {
        std::size_t budget = SIZE_MAX;
        if (passed != 0) reader_->skip(budget);
        has_ended_ = !reader_->next();
    }
    if (has_ended_) failure_ = skip_reason::damaged_archive;
    return true;
}

// What came, unless it came before the archive was read again.
void MemberBytes::sum(std::size_t at, std::size_t count) {
    if (window_start_ + at != summed_) return;
    sum_.add(std::string_view(window_).substr(at, count));
    summed_ += count;
    if (has_ended_ && failure_.empty() && digest_.empty()) digest_ = "sha256:" + sum_.finish();
}

bool MemberBytes::fill() {
    if (has_ended_) return false;
    if (window_.size() >= 2 * kept_bytes) {
        window_start_ += window_.size() - kept_bytes;
        window_.erase(0, window_.size() - kept_bytes);
    }
    const std::size_t before = window_.size();
    window_.resize(before + fill_bytes);
    const std::size_t count = reader_->read(window_.data() + before, fill_bytes);
    window_.resize(before + count);
    has_ended_ = count < fill_bytes;
    if (!reader_->failure().empty()) failure_ = reader_->failure();
    sum(before, count);
    return count != 0;
}

} // namespace newshound
