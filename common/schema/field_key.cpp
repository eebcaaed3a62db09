// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/field_key.hpp"

#include "common/article/outlet.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/identity.hpp"
#include "common/text/unicode.hpp"

namespace newshound {

namespace {

// People leave out how an address begins: "www.example.org/story".
std::string with_scheme(std::string_view text) {
    while (text.starts_with('/'))
        text.remove_prefix(1);
    const std::string_view host = text.substr(0, text.find_first_of("/?#"));
    const bool is_host = host.find('.') != host.npos && host.find_first_of(" @") == host.npos;
    return is_host ? "https://" + std::string(text) : std::string();
}

} // namespace

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
        if (key.empty()) key = url_key(with_scheme(text));
        return key.empty() ? std::string(text) : key;
    }
    case KeyForm::host: {
        std::string host = host_of(text);
        if (host.empty()) host = host_of(with_scheme(text));
        return host.empty() ? to_lower(text) : host;
    }
    case KeyForm::none:
    case KeyForm::as_is:
        break;
    }
    return std::string(text);
}

} // namespace newshound
