// SPDX-License-Identifier: GPL-3.0-or-later
// The option --synonyms, alike in every verb that asks the archive.
#pragma once

#include "searcher/value/synonyms.hpp"

#include <memory>

namespace newshound {

class Options;

void declare_synonyms(Options& options);

// The list of the file; null where none was named. Throws as Synonyms::read.
std::shared_ptr<const Synonyms> synonyms_of(const Options& options);

} // namespace newshound
