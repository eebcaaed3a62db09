// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/standing_corrections.hpp"

#include "common/error.hpp"
#include "common/text/sha256.hpp"

namespace newshound {
namespace {

std::string digest_of(const std::vector<Correction>& corrections) {
    if (corrections.empty()) return {};
    Sha256 digest;
    digest.add(to_table(corrections));
    return digest.finish();
}

} // namespace

std::shared_ptr<const StandingCorrections::State> StandingCorrections::now() {
    const std::lock_guard lock(mutex_);
    if (state_ && !files_.changed()) return state_;
    try {
        State read{.corrections = files_.read(), .digest = {}};
        read.digest = digest_of(read.corrections);
        state_ = std::make_shared<const State>(std::move(read));
    } catch (const Error& error) {
        if (!report_) state_.reset();
        if (!state_) throw;
        report_(std::string(error.what()) + "; the corrections read before hold on");
    }
    return state_;
}

} // namespace newshound
