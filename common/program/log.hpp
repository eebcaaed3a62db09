// SPDX-License-Identifier: GPL-3.0-or-later
// Lines for the person at the terminal, on stderr: stdout carries results only.
#pragma once

#include <string_view>

namespace newshound {

// "newshound: MESSAGE" with control characters disarmed. Safe from any thread.
void log_line(std::string_view message);

} // namespace newshound
