// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/archive_share.hpp"

#include "common/error.hpp"
#include "common/schema/database.hpp"
#include "common/schema/identity.hpp"
#include "indexer/article_limits.hpp"
#include "indexer/writer/writer.hpp"

namespace newshound {
namespace {

std::string value_of(const Writer& writer, std::string_view key) {
    std::string found;
    writer.each_metadata(key, [&](std::string_view rest, const std::string& value) {
        if (rest.empty()) found = value;
    });
    return found;
}

} // namespace

std::optional<Share> agreed_share(Writer& writer, const std::string& path,
                                  const std::optional<Share>& asked) {
    const std::optional<Share> known = parse_share(value_of(writer, share_metadata));
    if (!asked || asked == known) return known;
    if (known)
        throw UsageError(path + " holds shard " + to_string(*known) + " of its archive, not " +
                         to_string(*asked) + "; name another place with --database");
    if (value_of(writer, metadata::revision) != "0")
        throw UsageError(path + " was made without --shard; name a new place with --database");
    writer.set_metadata(share_metadata, to_string(*asked));
    writer.commit(); // so that a run that is killed at once has said it too
    return asked;
}

std::string share_key(std::string_view address) {
    if (address.size() > article_limits::address) return {};
    const std::string key = url_key(address);
    return key.empty() ? key : url_identity(key);
}

std::string share_key(const Article& article) {
    for (const std::string& address : {article.origin.address, article.url})
        if (std::string key = share_key(address); !key.empty()) return key;
    return path_identity(article);
}

} // namespace newshound
