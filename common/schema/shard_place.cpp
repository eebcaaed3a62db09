// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/shard_place.hpp"

#include <charconv>
#include <filesystem>

namespace newshound {
namespace {

constexpr std::string_view mark = "remote:";

// All of `text`.
template <class Number>
bool read_number(std::string_view text, Number& number) {
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    return !text.empty() && error == std::errc() && at == end;
}

std::optional<RemotePlace> read_place(std::string_view text) {
    RemotePlace place;
    const std::size_t colon = text.rfind(':');
    // Nothing before the colon is how Xapian names a program to run.
    if (colon == text.npos || colon == 0) return std::nullopt;
    std::string_view host = text.substr(0, colon);
    if (host.find('/') != host.npos) return std::nullopt;
    std::string_view port = text.substr(colon + 1);
    if (const std::size_t slash = port.find('/'); slash != port.npos) {
        double seconds = 0;
        if (!read_number(port.substr(slash + 1), seconds)) return std::nullopt;
        if (!(seconds >= 0.1 && seconds <= 3600)) return std::nullopt;
        place.patience = std::chrono::milliseconds(static_cast<int>(1000 * seconds));
        port = port.substr(0, slash);
    }
    if (!read_number(port, place.port) || place.port == 0 || place.port > 65535)
        return std::nullopt;
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (host.empty()) return std::nullopt;
    place.host = host;
    return place;
}

} // namespace

std::string shard_name(const std::string& place) {
    return read_place(place) ? std::string(mark) + place : folder_name(place);
}

std::optional<RemotePlace> remote_of(std::string_view name) {
    return name.starts_with(mark) ? read_place(name.substr(mark.size())) : std::nullopt;
}

std::string folder_name(const std::string& path) {
    return path.starts_with(mark) ? "./" + path : path;
}

std::string shown_shard(std::string_view name) {
    if (!remote_of(name)) return std::string(name);
    const std::string_view place = name.substr(mark.size());
    return std::string(place.substr(0, place.find('/')));
}

std::string absolute_name(const std::string& name) {
    namespace fs = std::filesystem;
    return remote_of(name) ? name : fs::weakly_canonical(fs::absolute(name)).string();
}

} // namespace newshound
