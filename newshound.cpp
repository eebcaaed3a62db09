// SPDX-License-Identifier: GPL-3.0-or-later
// The door: joins the verbs of both sides, finds the one that is asked for and runs it; what was
// indexed is shown to the watches, and what the indexer can read again is given to the server.
#include "common/program/database_option.hpp"
#include "common/program/run_program.hpp"
#include "indexer/original/originals.hpp"
#include "indexer/verb/verbs.hpp"
#include "searcher/verb/serve.hpp"
#include "searcher/verb/verbs.hpp"
#include "searcher/watch/watches.hpp"

#include <algorithm>
#include <iostream>
#include <span>
#include <string_view>
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

int serve_with_originals(const Options& options) {
    return newshound::serve(options, newshound::originals_below);
}

// Its verbs, one of which is run by `run`.
std::vector<Verb> with(std::span<const Verb> list, std::string_view name,
                       int (*run)(const Options& options)) {
    std::vector<Verb> verbs(list.begin(), list.end());
    std::ranges::find(verbs, name, &Verb::name)->run = run;
    return verbs;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<Verb> indexer = with(newshound::indexer_verbs(), "index", index_and_watch);
    const std::vector<Verb> searcher =
        with(newshound::searcher_verbs(), "serve", serve_with_originals);
    const std::span<const Verb> lists[] = {indexer, searcher};
    return newshound::run_program(argc, argv, lists);
}
