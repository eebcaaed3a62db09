// SPDX-License-Identifier: GPL-3.0-or-later
// What the main text is told of its page before it is sought.
#pragma once

#include "indexer/extractor/page_reading.hpp"

namespace newshound {

// Views into `reading`.
MainTextHints hints_of(const PageReading& reading);

} // namespace newshound
