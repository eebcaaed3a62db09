// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/package_description.hpp"

#include "common/text/ascii.hpp"
#include "common/text/json_document.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::string_view sha256_sign = "sha256:";
constexpr std::size_t sha256_digits = 64;

// Version 1.1.1 has "hash": "sha256:…", 1.0.0 "stats": {"hash": …} beside "hashing": "sha256".
std::string digest_of(const JsonValue& resource) {
    if (const JsonValue hash = resource["hash"]; hash.is_text()) return ascii_lower(hash.text());
    return ascii_lower(std::string(resource["hashing"].text()) + ":" +
                       std::string(resource["stats"]["hash"].text()));
}

bool is_sha256(std::string_view digest) {
    return digest.starts_with(sha256_sign) && digest.size() == sha256_sign.size() + sha256_digits;
}

} // namespace

void PackageDescription::read(std::string_view json) {
    const JsonDocument document(json);
    for (const JsonValue resource : document.root()["resources"]) {
        const std::string_view path = resource["path"].text();
        if (!path.empty()) members_[std::string(path)].digest = digest_of(resource);
    }
}

void PackageDescription::see(const std::string& member) {
    const auto at = members_.find(member);
    if (at != members_.end()) at->second.is_there = true;
}

bool PackageDescription::is_other(const std::string& member, std::string_view digest) const {
    const auto at = members_.find(member);
    return at != members_.end() && is_sha256(at->second.digest) && is_sha256(digest) &&
           at->second.digest != digest;
}

std::vector<std::string> PackageDescription::unseen() const {
    std::vector<std::string> names;
    for (const auto& [name, member] : members_)
        if (!member.is_there) names.push_back(name);
    return names;
}

} // namespace newshound
