// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/compression/brotli_decompressor.hpp"

#include <brotli/decode.h>

#include <cstdint>
#include <new>

namespace newshound {
namespace {

class BrotliDecompressor : public Decompressor {
  public:
    BrotliDecompressor() { restart(); }

    Step run(std::string_view in, char* out, std::size_t room) override {
        std::size_t left = in.size();
        std::size_t free = room;
        const auto* next = reinterpret_cast<const std::uint8_t*>(in.data());
        auto* to = reinterpret_cast<std::uint8_t*>(out);
        const BrotliDecoderResult result =
            BrotliDecoderDecompressStream(state_.get(), &left, &next, &free, &to, nullptr);
        const State state = result == BROTLI_DECODER_RESULT_SUCCESS ? State::end
                            : result == BROTLI_DECODER_RESULT_ERROR ? State::damaged
                                                                    : State::more;
        return {in.size() - left, room - free, state};
    }

    void restart() override {
        state_.reset(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
        if (!state_) throw std::bad_alloc();
    }

  private:
    struct Destroy {
        void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
    };
    std::unique_ptr<BrotliDecoderState, Destroy> state_;
};

} // namespace

std::unique_ptr<Decompressor> make_brotli_decompressor() {
    return std::make_unique<BrotliDecompressor>();
}

} // namespace newshound
