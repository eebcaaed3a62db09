// SPDX-License-Identifier: GPL-3.0-or-later
// The day it is now.
#pragma once

#include "common/article/date.hpp"

namespace newshound {

// In UTC, by the system's clock. For the doors of the program: what lies behind them is given a
// day.
Date utc_today();

} // namespace newshound
