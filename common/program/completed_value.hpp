// SPDX-License-Identifier: GPL-3.0-or-later
// What a shell can offer for the verbs' options and words, by what these declare.
#pragma once

#include "common/program/options.hpp"
#include "common/program/verb.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct CompletedValue {
    enum class Kind : std::uint8_t {
        anything, // nothing can be offered
        files,
        folders,
        query,  // as `newshound suggest` completes it
        filter, // the same, but a name stands without quotation marks
        one,    // of the choices
        some,   // of the choices, joined by commas
    };

    Kind kind = Kind::anything;
    std::vector<std::string> choices{};
};

struct CompletedOption {
    OptionEntry entry;
    CompletedValue value;
};

struct CompletedVerb {
    std::string name;
    std::string summary;
    std::vector<CompletedOption> options{};
    CompletedValue first_word{};
    CompletedValue words{}; // behind the first
};

// All verbs, with those of run_program itself: help, manual and completion, which takes one of
// `shells`.
std::vector<CompletedVerb> completed_verbs(std::span<const std::span<const Verb>> lists,
                                           std::span<const std::string_view> shells);

// The texts with a blank between them.
std::string joined(const std::vector<std::string>& texts);

// A text inside single quotes of a POSIX shell or of fish.
std::string shell_quoted(std::string_view text);

} // namespace newshound
