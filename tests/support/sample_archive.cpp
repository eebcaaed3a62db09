// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_archive.hpp"

#include <stdexcept>

namespace newshound::test {

SampleArchive::SampleArchive() : database_((folder_.path() / "archive.db").string()) {
    const Outcome outcome =
        run_program({{"index", source_path("sample-corpus").string(), "--database", database_}});
    if (outcome.status != 0) throw std::runtime_error(outcome.err);
}

Outcome SampleArchive::run(std::vector<std::string> arguments,
                           std::vector<std::pair<std::string, std::string>> environment) const {
    arguments.insert(arguments.begin() + 1, {"--database", database_});
    return run_program({.arguments = std::move(arguments), .environment = std::move(environment)});
}

const SampleArchive& sample_archive() {
    static const SampleArchive archive;
    return archive;
}

} // namespace newshound::test
