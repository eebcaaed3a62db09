// SPDX-License-Identifier: GPL-3.0-or-later
// The corrections of names that hold in an archive, read anew when somebody changes their files.
#pragma once

#include "common/names/correction_files.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace newshound {

// Safe from several threads: one is shared by all that answer from an archive.
class StandingCorrections {
  public:
    struct State {
        std::vector<Correction> corrections;
        std::string digest; // tells them from others; "" = there are none
    };

    using Report = std::function<void(const std::string&)>;

    // Files as of CorrectionFiles. With `report` what was read last holds on while a file has a
    // wrong row or can't be read; why is reported, once for each change of the files.
    explicit StandingCorrections(const std::vector<std::string>& databases,
                                 const std::string& own = {}, Report report = nullptr)
        : files_(databases, own), report_(std::move(report)) {}

    // Never null; another object after each change. Throws as CorrectionFiles::read where nothing
    // was read yet, or nobody is told by a report.
    std::shared_ptr<const State> now();

  private:
    std::mutex mutex_;
    CorrectionFiles files_;
    Report report_;
    std::shared_ptr<const State> state_;
};

} // namespace newshound
