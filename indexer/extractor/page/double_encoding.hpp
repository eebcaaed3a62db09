// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 that was once read as windows-1252, latin-1 or windows-1251 and stored as UTF-8 again:
// "fÃ¼r" for "für".
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// `text` as it was written, where that is certain: at least three characters read as such
// sequences, and they are most of the text's characters that may be part of one. Otherwise, and
// wherever no sequence stands, nothing changes. Well-formed UTF-8 before and after.
std::string undo_double_encoding(std::string_view text);

} // namespace newshound
