// SPDX-License-Identifier: GPL-3.0-or-later
// Several who say the same words: "X and Y said", "said X, Y and Z", "according to X and Y".
#pragma once

#include "indexer/enricher/quotations/speaker.hpp"

#include <cstddef>

namespace newshound {

// All take the mention at token `name`, which may speak, for the speaker, with those who surely
// share its verb as `others`. The verb has to be one of several where the language tells: "sagten",
// not "sagte"; in English any but "says".

// "said X and Y": `name` is the first behind a verb, or "according to", that ends before `from`.
// Others only where the clause ends with them.
Speaker speakers_behind_verb(const SpokenText& text, std::size_t name, std::size_t from);

// "X and Y said": `name` is the last before the verb, `from` where its clause may begin. Somebody
// unnamed where it can't be told who speaks: "Z met X and Y said", "a friend of X and Y said".
Speaker speakers_before_verb(const SpokenText& text, std::size_t name, std::size_t from,
                             std::size_t verb);

// "X and Y, who …, said": `name` is the first of a clause that begins at `from`.
Speaker speakers_of_clause(const SpokenText& text, std::size_t name, std::size_t from,
                           std::size_t verb);

// "X and Y: ", "— X and Y": the names up to `to`, a comma or a bracket, without a verb. `none` for
// other words behind the first name.
Speaker speakers_alone(const SpokenText& text, std::size_t name, std::size_t to);

} // namespace newshound
