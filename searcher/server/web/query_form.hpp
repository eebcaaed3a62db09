// SPDX-License-Identifier: GPL-3.0-or-later
// "All fields": a form that writes a query for who does not know the language yet. Sent, it leads
// to the results of what it wrote, which stands in the box for all to see and change.
#pragma once

#include "searcher/server/web/page_frame.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

// The query that the form's fields write; "" where all are empty. What is typed in "all" is taken
// as it is, everything else as plain words, whatever signs they hold.
std::string query_of_form(const Pairs& fields);

// What the form sends.
std::span<const std::string_view> form_parameters();

// A value of a facet to leave out, typed: which facet and which value, the parameters not_field and
// not of the form of that id, "" = the one around it.
void write_exclusion(HtmlWriter& html, const PageContext& context, std::string_view form);

std::string write_form_page(const PageContext& context);

} // namespace newshound
