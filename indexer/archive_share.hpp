// SPDX-License-Identifier: GPL-3.0-or-later
// Whose a page is, where a database holds a share of an archive (common/schema/share.hpp).
#pragma once

#include "common/article/article.hpp"
#include "common/schema/share.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

class Writer;

// Why a file that was read counts as done: its record says so, and the next run passes over it.
inline constexpr std::string_view of_another_shard = "belongs to another shard";

// The share of the database that `writer` has open: the one that it remembers, else `asked`, which
// it remembers from now on where nothing was written to it yet. Throws UsageError where it holds
// another, or the whole archive; `path` names it in the message.
std::optional<Share> agreed_share(Writer& writer, const std::string& path,
                                  const std::optional<Share>& asked);

// By what the share of an article is told: the address where it was found, else that which it
// declares, as url_identity; else its file. The same before and after keep_within_limits.
std::string share_key(const Article& article);
// The same of a page whose container knows the address; "" where that is none.
std::string share_key(std::string_view address);

} // namespace newshound
