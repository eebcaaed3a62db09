// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/outlet.hpp"

#include "common/text/unicode.hpp"
#include "common/text/url.hpp"

#include <array>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 10> domain_endings = {
    ".co.uk", ".com.au", ".com.br", ".co.nz", ".co.za", ".co.in", ".com", ".net", ".org", ".info"};

std::string_view without_start(std::string_view text, std::string_view start) {
    return text.starts_with(start) ? text.substr(start.size()) : text;
}

} // namespace

std::string outlet_key(std::string_view name) {
    const std::string folded = squeeze_space(fold_case(name));
    std::string_view rest = folded;
    for (const std::string_view start : {"https://", "http://", "www.", "the "})
        rest = without_start(rest, start);
    while (rest.ends_with('/'))
        rest.remove_suffix(1);
    for (const std::string_view ending : domain_endings) {
        if (rest.ends_with(ending) && rest.size() > ending.size()) {
            rest.remove_suffix(ending.size());
            break;
        }
    }
    std::string key = letters_and_digits(rest);
    return key.empty() ? letters_and_digits(folded) : key;
}

std::string host_of(std::string_view address) {
    const std::optional<Url> url = parse_url(address);
    return url ? std::string(without_start(url->host, "www.")) : std::string();
}

} // namespace newshound
