// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/quotation_styles.hpp"

#include <algorithm>

namespace newshound {

bool opens_quotation(char32_t c) {
    return c != U'\'' && std::ranges::count(quotation_styles, c, &QuotationStyle::open) > 0;
}

bool closes_quotation(char32_t c) {
    return std::ranges::any_of(quotation_styles, [&](const QuotationStyle& each) {
        return each.close.find(c) != each.close.npos;
    });
}

} // namespace newshound
