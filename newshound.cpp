// SPDX-License-Identifier: GPL-3.0-or-later
// The door: joins the verbs of both sides, finds the one that is asked for and runs it; what was
// indexed is shown to the watches.
#include "common/program/database_option.hpp"
#include "common/program/run_program.hpp"
#include "indexer/verb/verbs.hpp"
#include "searcher/verb/verbs.hpp"
#include "searcher/watch/watches.hpp"

#include <algorithm>
#include <iostream>
#include <vector>

namespace {

using newshound::Options;
using newshound::Verb;

const Verb& index_verb() {
    return *std::ranges::find(newshound::indexer_verbs(), "index", &Verb::name);
}

int index_and_watch(const Options& options) {
    const int status = index_verb().run(options);
    if (status == newshound::exit_failed) return status;
    std::cout.flush(); // commands of watches print behind the report
    newshound::run_watches_of(newshound::database_path(options));
    return status;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<Verb> indexer(newshound::indexer_verbs().begin(), newshound::indexer_verbs().end());
    std::ranges::find(indexer, "index", &Verb::name)->run = index_and_watch;
    const std::span<const Verb> lists[] = {indexer, newshound::searcher_verbs()};
    return newshound::run_program(argc, argv, lists);
}
