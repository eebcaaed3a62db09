// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/completion.hpp"

#include "common/program/bash_completion.hpp"
#include "common/program/fish_completion.hpp"
#include "common/program/zsh_completion.hpp"

#include <array>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 3> shells = {"bash", "zsh", "fish"};

} // namespace

std::span<const std::string_view> completion_shells() {
    return shells;
}

std::string completion_script(std::string_view shell,
                              std::span<const std::span<const Verb>> lists) {
    const std::vector<CompletedVerb> verbs = completed_verbs(lists, shells);
    if (shell == "zsh") return zsh_completion(verbs);
    if (shell == "fish") return fish_completion(verbs);
    return bash_completion(verbs);
}

} // namespace newshound
