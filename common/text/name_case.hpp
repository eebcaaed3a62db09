// SPDX-License-Identifier: GPL-3.0-or-later
// A person's name that is set in capitals, as people write it.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// "MAUREEN O'DOWELL-MCNALLY" -> "Maureen O'Dowell-McNally", "İBRAHİM IŞIKLI" -> "İbrahim Işıklı".
// `language` (ISO 639-1, "" = unknown) decides about i and ı; İ tells it without one. UTF-8.
std::string name_case(std::string_view name, std::string_view language);

} // namespace newshound
