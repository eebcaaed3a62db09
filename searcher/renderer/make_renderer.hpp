// SPDX-License-Identifier: GPL-3.0-or-later
// The renderer for a format's name.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/renderer/renderer.hpp"
#include "searcher/value/request.hpp"

#include <iosfwd>
#include <memory>
#include <span>
#include <string_view>

namespace newshound {

std::span<const std::string_view> result_formats(); // "text", "json", …

// How much of each article that format shows.
Detail detail_of(std::string_view format);

// REQUIRES: one of result_formats(). `terminal` tells what the text format may use.
std::unique_ptr<Renderer> make_renderer(std::string_view format, std::ostream& out,
                                        const Terminal& terminal);

} // namespace newshound
