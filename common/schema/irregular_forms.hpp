// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that no ending tells: women of woman, said of say (common/data/irregular_forms.tsv).
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct IrregularForms {
    std::vector<std::string> bases; // say: with their regular forms (says) they mean the word too
    std::vector<std::string> forms; // said

    bool operator==(const IrregularForms&) const = default;
};

// What else the word `term` (folded) is in `language` (ISO 639-1), in the order of the list; empty
// for a regular one. Asked with the base, with a regular form of it, or with an irregular one that
// is no word of its own (rose finds no rise, but rise finds rose). Safe from any thread.
IrregularForms irregular_forms(std::string_view term, std::string_view language);

std::span<const EmbeddedFile> irregular_form_lists(); // the file

} // namespace newshound
