// SPDX-License-Identifier: GPL-3.0-or-later
// One worker's handle of one archive, which follows what happens to the files: after a commit, or
// when another database is put in its place, the next request reads the new one.
#pragma once

#include "searcher/answer/answer.hpp"
#include "searcher/server/site.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newshound {

class ServedArchive {
  public:
    explicit ServedArchive(const NamedArchive& archive)
        : paths_(archive.paths), synonyms_(archive.synonyms), corrections_(archive.corrections) {}

    // Opens what is there now, at its newest revision and corrections: first of all for each
    // request. Throws DatabaseError while there is none to open; the next call tries again.
    void renew();

    // REQUIRES: a renew() that did not throw
    Answerer& answerer() { return *answerer_; }

    // Its most frequent values of each facet and its years, for pages that show what there is to
    // ask for: counted once for each state of the archive. Least counts where `time_limit` was hit.
    // Holds until the next call. Throws DatabaseError. REQUIRES: a renew() that did not throw
    const Summary& overview(std::chrono::milliseconds time_limit);

  private:
    std::vector<std::string> paths_;
    std::shared_ptr<const Synonyms> synonyms_;
    std::shared_ptr<StandingCorrections> corrections_;
    std::optional<Answerer> answerer_{};
    std::string overview_state_{}; // "" = never counted
    Summary overview_{};
};

} // namespace newshound
