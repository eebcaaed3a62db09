// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a byline: what of it is the name, and whether it is a person's at all.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// Without what stands behind a name: brackets, addresses, "on October 17", "in Berlin".
std::string_view without_tail(std::string_view text);

// Without blanks and punctuation around it; "R. R." and "Jr." keep their stop.
std::string_view trimmed_name(std::string_view text);

// "Prof. Jane Roe, PhD, Editor" -> "Jane Roe"; of a name of two words nothing is taken.
std::string without_titles(std::string_view name);

// It holds a desk's word that isn't a person's: "Sid Lowell" is no agency, "SID" is one.
bool names_desk(std::string_view name);

// It holds a job's or page's word, other than where a surname stands: "Mary Ann Head".
bool names_job(std::string_view name);

// "Last Updated", "See full bio": nothing of it is a person's.
bool is_label(std::string_view name);

} // namespace newshound
