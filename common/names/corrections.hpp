// SPDX-License-Identifier: GPL-3.0-or-later
// What people say of names: merged, split, renamed, retyped, hidden; each with who and when.
//
// A file of corrections is a table (table_reader.hpp) of the columns when, who, action, type, name
// and to; docs/names.md tells their meaning. Rows are only ever added, an undo names the id of the
// row that it takes back; so files of several people are joined by putting their rows together.
#pragma once

#include "common/names/identities.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct Correction {
    enum class Action : std::uint8_t {
        merge,  // the identity of `name` is that of `to`
        split,  // `name` stands by itself
        rename, // the identity of `name` is shown as `to`
        retype, // the identity of `name` is of the type that `to` tells
        hide,   // the identity of `name` is left out of facets, suggestions and entries
        undo,   // the correction whose id `name` is holds no more
    };

    std::string when{}; // UTC, "2026-11-29T01:02:03Z"
    std::string who{};
    Action action = Action::merge;
    EntityType type = EntityType::person; // of an undo without meaning
    std::string name{};                   // as articles mark it, exactly
    std::string to{};

    bool operator==(const Correction&) const = default;
};

std::string_view to_string(Correction::Action action); // "merge" …
bool from_string(std::string_view word, Correction::Action& action);

// `added` with times that keep them behind all of `file` and in their order, and with ids that none
// of it has: clocks are set back, and people do and undo a thing within a second. Throws UsageError
// where the file has a time that none can follow. REQUIRES: `added` has times as utc_now() gives.
std::vector<Correction> timed_behind(std::vector<Correction> added,
                                     const std::vector<Correction>& file);

std::string to_row(const Correction& correction); // with its line end
std::string id_of(const Correction& correction);  // eight letters and digits, made of all of it

// `path` is for messages. Throws UsageError "PATH:LINE: …" at the first row that is wrong.
std::vector<Correction> read_corrections(std::string_view table, std::string_view path);

// As a file: a comment that tells the columns, then the rows.
std::string to_table(const std::vector<Correction>& corrections);

// By time, each once, as all files together say; undos and what they take back, whatever the times
// of both, left out.
std::vector<Correction> standing(std::vector<Correction> corrections);

// Lays them over machine identities, one after the other. REQUIRES: as standing() gives them.
void apply_corrections(const std::vector<Correction>& corrections, Identities& identities);

} // namespace newshound
