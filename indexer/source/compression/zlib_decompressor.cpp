// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/compression/zlib_decompressor.hpp"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace newshound {
namespace {

// What inflateInit2 calls window bits.
constexpr int gzip_frame = 15 + 16;
constexpr int zlib_frame = 15;
constexpr int no_frame = -15;

constexpr std::size_t most_at_once = 1u << 30; // zlib counts in unsigned int

class ZlibDecompressor : public Decompressor {
  public:
    explicit ZlibDecompressor(int frame) : frame_(frame) {
        if (inflateInit2(&stream_, frame_) != Z_OK) throw std::bad_alloc();
    }
    ~ZlibDecompressor() override { inflateEnd(&stream_); }
    ZlibDecompressor(const ZlibDecompressor&) = delete;
    ZlibDecompressor& operator=(const ZlibDecompressor&) = delete;

    Step run(std::string_view in, char* out, std::size_t room) override {
        if (frame_ == zlib_frame && !begun_ && !in.empty() && !starts_as_zlib(in.front()))
            inflateReset2(&stream_, no_frame);
        begun_ = begun_ || !in.empty();
        const auto taken = static_cast<uInt>(std::min(in.size(), most_at_once));
        const auto most = static_cast<uInt>(std::min(room, most_at_once));
        // zlib takes bytes that it does not change as ones that it might.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
        stream_.avail_in = taken;
        stream_.next_out = reinterpret_cast<Bytef*>(out);
        stream_.avail_out = most;
        const int result = inflate(&stream_, Z_NO_FLUSH);
        if (result == Z_MEM_ERROR) throw std::bad_alloc();
        const State state = result == Z_STREAM_END                    ? State::end
                            : result == Z_OK || result == Z_BUF_ERROR ? State::more
                                                                      : State::damaged;
        return {taken - stream_.avail_in, most - stream_.avail_out, state};
    }

    void restart() override {
        begun_ = false;
        inflateReset2(&stream_, frame_);
    }

  private:
    // The method in the low bits of the first byte is 8; a bare stream hardly ever begins so.
    static bool starts_as_zlib(char first) { return (static_cast<unsigned char>(first) & 15) == 8; }

    int frame_;
    bool begun_ = false;
    z_stream stream_{};
};

} // namespace

std::unique_ptr<Decompressor> make_gzip_decompressor() {
    return std::make_unique<ZlibDecompressor>(gzip_frame);
}

std::unique_ptr<Decompressor> make_deflate_decompressor() {
    return std::make_unique<ZlibDecompressor>(zlib_frame);
}

} // namespace newshound
