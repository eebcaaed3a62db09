// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a fixed form: ids, codes of languages, calendar days. Of another form nothing could
// ever be found, so whoever asks for one is told.
#pragma once

#include "common/schema/schema.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// What is wrong with `text` as a value of `field`, as a code of fault.hpp ("no-id"); "" where
// its form is right or the field's values have none.
std::string_view fixed_key_fault(const Field& field, std::string_view text);

// A calendar day in the form of its key: "04-13" for 4-13. Nothing where there is no such day in a
// leap year either.
std::optional<std::string> calendar_day(std::string_view text);

} // namespace newshound
