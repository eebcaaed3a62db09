// SPDX-License-Identifier: GPL-3.0-or-later
// Brotli. The room that knows its library.
#pragma once

#include "indexer/source/compression/decompressor.hpp"

#include <memory>

namespace newshound {

std::unique_ptr<Decompressor> make_brotli_decompressor();

} // namespace newshound
