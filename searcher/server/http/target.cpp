// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/target.hpp"

#include "common/text/ascii.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t most_parameters = 200;

enum class Blank { plus, none };

bool decode(std::string_view text, Blank blank, std::string& decoded) {
    decoded.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '+' && blank == Blank::plus) c = ' ';
        if (c == '%') {
            const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
            if (high < 0 || low < 0) return false;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        // A query may hold line breaks (pasted text); no other control character is of use.
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F) return false;
        decoded.push_back(c);
    }
    return is_utf8(decoded);
}

bool has_dot_segment(std::string_view path) {
    for (std::size_t start = 0; start < path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string_view segment = path.substr(start, end - start);
        if (segment == "." || segment == "..") return true;
        start = end + 1;
    }
    return path.find('\\') != path.npos;
}

bool parse_parameters(std::string_view text, Pairs& parameters) {
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        text = end == text.npos ? std::string_view() : text.substr(end + 1);
        if (pair.empty()) continue;
        if (parameters.size() >= most_parameters) return false;
        const std::size_t equals = pair.find('=');
        std::string name;
        std::string value;
        if (!decode(pair.substr(0, equals), Blank::plus, name)) return false;
        if (equals != pair.npos && !decode(pair.substr(equals + 1), Blank::plus, value))
            return false;
        parameters.emplace_back(std::move(name), std::move(value));
    }
    return true;
}

bool is_unreserved(char c) {
    return is_ascii_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

// Takes scheme and authority off the absolute form, which proxies send; gives the authority back,
// "" when it is not that form.
std::string_view take_origin(std::string_view& target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        const std::string_view start = target.substr(0, scheme.size());
        if (!std::ranges::equal(start, scheme, [](char a, char b) { return ascii_lower(a) == b; }))
            continue;
        target.remove_prefix(scheme.size());
        const std::size_t end = std::min(target.find_first_of("/?"), target.size());
        const std::string_view host = target.substr(0, end);
        target.remove_prefix(end);
        return host;
    }
    return {};
}

// As RFC 9112 has it (3.2.2): the Host header does not count then.
void set_host(HttpRequest& request, std::string_view host) {
    std::erase_if(request.headers, [](const auto& header) { return header.first == "host"; });
    request.headers.emplace_back("host", host);
}

} // namespace

bool parse_target(std::string_view target, HttpRequest& request) {
    request.parameters.clear();
    std::string with_path;
    if (!target.starts_with('/')) {
        const std::string_view host = take_origin(target);
        if (host.empty()) return false;
        set_host(request, host);
        if (!target.starts_with('/')) with_path = "/" + std::string(target);
        if (!with_path.empty()) target = with_path;
    }
    const std::size_t question = target.find('?');
    const std::string_view path = target.substr(0, question);
    if (!path.starts_with('/') || path.find('#') != path.npos) return false;
    if (!decode(path, Blank::none, request.path)) return false;
    if (request.path.find_first_of("\r\n\t") != std::string::npos) return false;
    if (has_dot_segment(request.path)) return false;
    return question == target.npos ||
           parse_parameters(target.substr(question + 1), request.parameters);
}

bool parse_form(std::string_view body, Pairs& form) {
    form.clear();
    return parse_parameters(body, form);
}

std::string encode_component(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (is_unreserved(c)) {
            encoded.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return encoded;
}

std::string encode_query(const Pairs& parameters) {
    std::string query;
    for (const auto& [name, value] : parameters) {
        if (!query.empty()) query.push_back('&');
        query += encode_component(name) + "=" + encode_component(value);
    }
    return query;
}

} // namespace newshound
