// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/open_source.hpp"

#include "indexer/source/folder_source.hpp"

namespace newshound {

std::unique_ptr<Source> open_source(std::vector<Root> roots, std::vector<std::string> excluded,
                                    bool with_texts, const std::atomic<bool>* stop) {
    return std::make_unique<FolderSource>(std::move(roots), std::move(excluded), with_texts, stop);
}

} // namespace newshound
