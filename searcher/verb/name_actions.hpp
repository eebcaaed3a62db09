// SPDX-License-Identifier: GPL-3.0-or-later
// What newshound names writes down: one correction after the other, into one file.
#pragma once

#include "common/names/corrections.hpp"

#include <string>
#include <vector>

namespace newshound {

class Answerer;

// A name as it is typed, "person:Barack Obama"; the type may be left out where `type` says it.
struct TypedName {
    EntityType type = EntityType::person;
    std::string name;
};

// Throws UsageError for what is no such name.
TypedName typed_name(const std::string& text, const EntityType* type = nullptr);

// The name as articles show it that is typed so, exactly or in the same words. Throws UsageError
// when no article has it.
std::string known_name(Answerer& archive, const TypedName& typed);

// Of now, by `who`. Throws UsageError for a tab or a line end in a name.
Correction new_correction(const std::string& who, Correction::Action action, const TypedName& name,
                          const std::string& to = "");

// Writes them behind those that stand in `path`, in one step: a crash leaves the old file or the
// new one. Two programs that do so at once wait for each other. Gives them as they were written:
// see timed_behind(). Throws SystemError, and UsageError for a file that is none of corrections.
std::vector<Correction> add_corrections(const std::string& path,
                                        const std::vector<Correction>& corrections);

} // namespace newshound
