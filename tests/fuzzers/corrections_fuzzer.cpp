// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as names.tsv: refused with its line, or corrections that are written as they were read,
// that a later one can be added to, and that can be laid over names.
#include "common/error.hpp"
#include "common/names/corrections.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace newshound;

namespace {

void check(const std::vector<Correction>& corrections) {
    if (read_corrections(to_table(corrections), "names.tsv") != corrections) std::abort();
    const std::vector<Correction> holding = standing(corrections);
    if (holding.size() > corrections.size()) std::abort();
    const Correction hide{
        .when = "2026-11-29T01:02:03Z", .action = Correction::Action::hide, .name = "a"};
    const std::string added = id_of(timed_behind({hide}, corrections).front());
    if (std::ranges::find(corrections, added, id_of) != corrections.end()) std::abort();
    Identities identities;
    apply_corrections(holding, identities);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        check(read_corrections({reinterpret_cast<const char*>(data), size}, "names.tsv"));
    } catch (const UsageError&) {
        return 0;
    }
    return 0;
}
