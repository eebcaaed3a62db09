// SPDX-License-Identifier: GPL-3.0-or-later
// The sample corpus in a database, indexed once by the real program for all tests that read it.
#pragma once

#include "tests/support/run_program.hpp"

#include <string>
#include <utility>
#include <vector>

namespace newshound::test {

class SampleArchive {
  public:
    SampleArchive();

    // Runs a verb with --database behind its name.
    Outcome run(std::vector<std::string> arguments,
                std::vector<std::pair<std::string, std::string>> environment = {}) const;

    const std::string& database() const { return database_; }

  private:
    TemporaryFolder folder_;
    std::string database_;
};

const SampleArchive& sample_archive();

} // namespace newshound::test
