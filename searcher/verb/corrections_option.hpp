// SPDX-License-Identifier: GPL-3.0-or-later
// The option --names, alike in every verb that asks the archive.
#pragma once

#include <string>

namespace newshound {

class Options;

void declare_corrections(Options& options);

// The path of the reader's own corrections of names; "" where none was named. Throws SystemError
// when there is no such file, UsageError for a row in it that is wrong.
std::string corrections_of(const Options& options);

} // namespace newshound
