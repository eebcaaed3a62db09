// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/compression/zstd_decompressor.hpp"

#include <zstd.h>

#include <new>

namespace newshound {
namespace {

class ZstdDecompressor : public Decompressor {
  public:
    explicit ZstdDecompressor(std::string_view dictionary) : context_(ZSTD_createDCtx()) {
        if (!context_) throw std::bad_alloc();
        if (dictionary.empty()) return;
        is_usable_ = ZSTD_isError(ZSTD_DCtx_loadDictionary(context_.get(), dictionary.data(),
                                                           dictionary.size())) == 0;
    }

    Step run(std::string_view in, char* out, std::size_t room) override {
        if (!is_usable_) return {0, 0, State::damaged};
        ZSTD_inBuffer from{in.data(), in.size(), 0};
        ZSTD_outBuffer to{out, room, 0};
        const std::size_t result = ZSTD_decompressStream(context_.get(), &to, &from);
        const State state = ZSTD_isError(result) != 0 ? State::damaged
                            : result == 0             ? State::end
                                                      : State::more;
        return {from.pos, to.pos, state};
    }

    void restart() override { ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only); }

  private:
    struct Free {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };
    std::unique_ptr<ZSTD_DCtx, Free> context_;
    bool is_usable_ = true;
};

} // namespace

std::unique_ptr<Decompressor> make_zstd_decompressor(std::string_view dictionary) {
    return std::make_unique<ZstdDecompressor>(dictionary);
}

} // namespace newshound
