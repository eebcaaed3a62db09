// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/compression/make_decompressor.hpp"

#include "indexer/source/compression/brotli_decompressor.hpp"
#include "indexer/source/compression/zlib_decompressor.hpp"
#include "indexer/source/compression/zstd_decompressor.hpp"

namespace newshound {

std::unique_ptr<Decompressor> make_decompressor(Compression compression,
                                                std::string_view dictionary) {
    switch (compression) {
    case Compression::deflate:
        return make_deflate_decompressor();
    case Compression::brotli:
        return make_brotli_decompressor();
    case Compression::zstd:
        return make_zstd_decompressor(dictionary);
    case Compression::gzip:
        break;
    }
    return make_gzip_decompressor();
}

} // namespace newshound
