// SPDX-License-Identifier: GPL-3.0-or-later
// A date that a page gives, with the rule and the element that gave it.
#pragma once

#include "common/article/date.hpp"
#include "indexer/extractor/page/candidate.hpp"

namespace newshound {

struct DatedCandidate {
    Date date;
    Candidate from; // value as the page has it
};

} // namespace newshound
