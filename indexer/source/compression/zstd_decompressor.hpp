// SPDX-License-Identifier: GPL-3.0-or-later
// Zstandard. The room that knows its library.
#pragma once

#include "indexer/source/compression/decompressor.hpp"

#include <memory>
#include <string_view>

namespace newshound {

// `dictionary` as make_decompressor has it; one that is none lets every frame be damaged.
std::unique_ptr<Decompressor> make_zstd_decompressor(std::string_view dictionary);

} // namespace newshound
