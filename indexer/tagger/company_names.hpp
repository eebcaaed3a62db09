// SPDX-License-Identifier: GPL-3.0-or-later
// Names as news agencies write them: a company is whole with its legal form ("Goldman Sachs and
// Co", "Airod Sdn Bhd"), and a title is no part of a body's name ("Mr Smith of Allied Corp").
#pragma once

#include "indexer/tagger/tagger.hpp"
#include "indexer/tagger/token.hpp"

#include <vector>

namespace newshound {

// Mends `names`, which stay in order: a name before or with a legal form is a company, and so is
// what was taken for a person of the company's first words or its last; a title parts what stands
// before and behind it.
void mend_company_names(const TokenizedText& text, std::vector<Name>& names);

} // namespace newshound
