// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a form with a batch of queries, as a batch and as an id: refused, or read within
// bounds; an id that is read is written again as it was.
#include "common/error.hpp"
#include "searcher/answer/reconciliation.hpp"
#include "searcher/engine/offer/name_likeness.hpp"
#include "searcher/server/http/target.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace newshound;

namespace {

void check_batch(std::string_view json) {
    try {
        const std::vector<ReconciliationQuery> batch = read_reconciliation_batch(json);
        if (batch.size() > most_reconciliation_queries) std::abort();
        for (const ReconciliationQuery& each : batch)
            if (each.question.limit == 0 || each.question.limit > most_candidates ||
                each.question.types.size() > 3)
                std::abort();
    } catch (const UsageError&) {
        return;
    }
}

void check_form(std::string_view body) {
    Pairs form;
    if (!parse_form(body, form)) return;
    Pairs again;
    if (!parse_form(encode_query(form), again) || again != form) std::abort();
    for (const auto& [name, value] : form)
        check_batch(value);
}

void check_id(std::string_view text) {
    const std::optional<EntityId> id = read_entity_id(text);
    if (id && to_string(*id) != text) std::abort();
    const std::vector<std::string> words = words_of_key(std::string(text));
    const double likeness = name_likeness(words, words);
    if (!(likeness >= 0 && likeness <= 1)) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_form(text);
    check_batch(text);
    check_id(text);
    check_id("person." + std::string(text));
    return 0;
}
