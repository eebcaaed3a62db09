// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a receipt: refused in words, or a receipt that prints itself and is read back.
#include "common/error.hpp"
#include "searcher/answer/receipt.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace newshound;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Receipt receipt;
    try {
        receipt = parse_receipt({reinterpret_cast<const char*>(data), size}, "a.receipt");
        replayed_search(receipt);
    } catch (const UsageError&) {
        return 0;
    } catch (const QueryError&) {
        return 0;
    }
    const std::string printed = to_json(receipt);
    if (to_json(parse_receipt(printed, "a.receipt")) != printed) std::abort();
    return 0;
}
