// SPDX-License-Identifier: GPL-3.0-or-later
// Checks an XML document against an XML Schema of tests/data, by libxml2.
#pragma once

#include <string>

namespace newshound::test {

// "" when valid; else what is wrong, a line each. `schema` is a path below tests/data. Throws
// std::runtime_error where the schema itself can't be read.
std::string schema_errors(const std::string& document, const std::string& schema);

} // namespace newshound::test
