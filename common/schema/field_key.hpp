// SPDX-License-Identifier: GPL-3.0-or-later
// The one spelling of a field's whole values: how they are filed, and how they are asked for.
#pragma once

#include "common/schema/schema.hpp"

#include <string>
#include <string_view>

namespace newshound {

// `text` in the form that the field's row of the table tells (Field::key_form). An address may be
// typed without its scheme. A text that is no web address or host stays, in small letters where it
// was to be a host: it finds nothing, or what was typed short. Without a form the text as it is.
std::string key_of(const Field& field, std::string_view text);

} // namespace newshound
