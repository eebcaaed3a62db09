// SPDX-License-Identifier: GPL-3.0-or-later
// The names under which an archive may have what somebody else's table calls otherwise.
#pragma once

#include "common/names/identities.hpp"

#include <string>
#include <vector>

namespace newshound {

struct AskedName {
    std::string name;
    JoinReason reason = JoinReason::itself; // why it is the same; `itself` as it was asked

    bool operator==(const AskedName&) const = default;
};

// `asked` itself first, of people also with what stands behind one comma in front ("Merkel,
// Angela"); then by the rules that join the names of an archive (gather_names.hpp), where they need
// no second name to tell: people without titles, which leaves words of name_key ("Dr. Angela
// Merkel"), others without "The" and under their listed name ("U.N."). Not "Mrs. Robert Carmody",
// who is another than Robert Carmody.
std::vector<AskedName> asked_names(EntityType type, const std::string& asked);

} // namespace newshound
