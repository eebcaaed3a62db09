// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a JSON value is what a schema of our OpenAPI document says, for the part of JSON Schema
// 2020-12 that it uses: type, enum, required, properties, additionalProperties, items, minimum,
// allOf, anyOf and $ref.
#pragma once

#include <string>
#include <vector>

namespace newshound::test {

// Both as JSON text; `schema` may point into `document` ("#/components/schemas/…"). One line a
// mismatch: "results/0/id: no string"; a member that the schema does not name is one too.
std::vector<std::string> mismatches(const std::string& value, const std::string& schema,
                                    const std::string& document);

} // namespace newshound::test
