// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside a page and belongs to it: folders with the parts that a browser saved, as
// pictures, styles and frames of advertisements; what a program told of it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace newshound {

// Whether the folder called `name` holds the parts of a page beside it: of "Story.html" that is
// "Story_files" or as browsers call it in other languages ("Story-Dateien", "Story_archivos"), and
// any other "Story_…" or "Story-…" from which that page, read for this, takes pictures, styles or
// frames without linking to a page in it. `path` is of the folder that holds both, `names` are all
// names there in descending order.
bool is_companion(const std::string& path, const std::string& name,
                  std::span<const std::string> names);

// Of the names alone: whether that of a folder, which may stand in others, is one of a page among
// `names`, in descending order, with "_files" or its likes behind it.
bool is_named_like_a_companion(std::string_view name, std::span<const std::string> names);

// Whether the file called `name` tells in JSON or as text of a page beside it: "Story.json" or
// "Story.html.txt" of "Story.html". `names` as above.
bool is_beside_its_page(const std::string& name, std::span<const std::string> names);

// Whether one of the folders that the file stands in is so named.
bool is_part_of_page(std::string_view file, std::span<const std::string> names);

// Whether a page is among the first thousand files below that folder, by their names.
bool holds_pages(const std::string& folder);

} // namespace newshound
