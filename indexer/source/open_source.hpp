// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the kind of source for what a run was told to read.
#pragma once

#include "indexer/source/root.hpp"
#include "indexer/source/source.hpp"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace newshound {

// `excluded` and `with_texts` as in folder_source.hpp. Once `stop`, which may be null and is not
// owned, is true, no read is waited for much longer.
std::unique_ptr<Source> open_source(std::vector<Root> roots, std::vector<std::string> excluded,
                                    bool with_texts = false,
                                    const std::atomic<bool>* stop = nullptr);

} // namespace newshound
