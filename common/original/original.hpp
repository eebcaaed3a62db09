// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes that an article was read from, and who can be asked for them. The indexer knows how
// archives are read, the server shows articles: the door hands the one to the other as a function.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace newshound {

struct Original {
    std::string id;     // of the version: "k3v9x2m4p7q1.2"
    std::string file;   // as `file` in results
    std::string bytes;  // of the file or member as it is; of a record the page as it was sent
    std::string ending; // that of a file of these bytes: ".html", ".html.gz"
    std::string type;   // Content-Type that its record has; "" = none is known
};

enum class OriginalState {
    found,
    unknown, // no such article
    refused, // not there any more, changed, or not to be given out
};

// The original of what `name` names, as `show` takes it, in one of these databases. `why` tells of
// one that is refused, in a part of a line that names no path. Throws DatabaseError. Safe from
// several threads.
using ReadOriginal =
    std::function<OriginalState(const std::vector<std::string>& databases, const std::string& name,
                                Original& original, std::string& why)>;

// Makes one that opens nothing but what lies below these folders.
using OriginalsBelow = std::function<ReadOriginal(const std::vector<std::string>& folders)>;

} // namespace newshound
