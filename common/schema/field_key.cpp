// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/field_key.hpp"

#include "common/article/outlet.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/identity.hpp"
#include "common/text/unicode.hpp"

namespace newshound {

std::string key_of(const Field& field, std::string_view text) {
    switch (field.key_form) {
    case KeyForm::name:
        return name_key(text);
    case KeyForm::lower:
        return to_lower(text);
    case KeyForm::outlet:
        return outlet_key(text);
    case KeyForm::address: {
        std::string key = url_key(text);
        return key.empty() ? std::string(text) : key;
    }
    case KeyForm::host: {
        std::string host = host_of(text);
        return host.empty() ? to_lower(text) : host;
    }
    case KeyForm::none:
    case KeyForm::as_is:
        break;
    }
    return std::string(text);
}

} // namespace newshound
