// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses what decompresses a format.
#pragma once

#include "indexer/source/compression/decompressor.hpp"

#include <memory>
#include <string_view>

namespace newshound {

enum class Compression {
    gzip,    // RFC 1952
    deflate, // RFC 1950, or RFC 1951 without its frame as some servers send it
    brotli,  // RFC 7932
    zstd,    // RFC 8878
};

// `dictionary`: of zstd alone, "" = none.
std::unique_ptr<Decompressor> make_decompressor(Compression compression,
                                                std::string_view dictionary = {});

} // namespace newshound
