// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/forms.hpp"

#include <algorithm>

namespace newshound {

std::string stem_forms_key(std::string_view language, std::string_view stem) {
    return std::string("forms:").append(language).append(":").append(stem);
}

std::string accent_forms_key(std::string_view bare) {
    return std::string("accents:").append(bare);
}

bool has_forms(std::string_view term) {
    return term.size() <= longest_inflected_word &&
           std::ranges::none_of(term, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace newshound
