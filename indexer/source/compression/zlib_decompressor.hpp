// SPDX-License-Identifier: GPL-3.0-or-later
// gzip and deflate by zlib.
#pragma once

#include "indexer/source/compression/decompressor.hpp"

#include <memory>

namespace newshound {

std::unique_ptr<Decompressor> make_gzip_decompressor();
std::unique_ptr<Decompressor> make_deflate_decompressor();

} // namespace newshound
