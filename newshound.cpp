// SPDX-License-Identifier: GPL-3.0-or-later
// The door: joins the verbs of both sides, finds the one that is asked for and runs it.
#include "common/program/verb.hpp"
#include "indexer/verb/verbs.hpp"
#include "searcher/verb/verbs.hpp"

int main(int argc, char** argv) {
    const std::span<const newshound::Verb> lists[] = {newshound::indexer_verbs(),
                                                      newshound::searcher_verbs()};
    return newshound::run_program(argc, argv, lists);
}
