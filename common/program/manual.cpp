// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/manual.hpp"

#include "common/program/options.hpp"
#include "common/program/version.hpp"

namespace newshound {
namespace {

using Lists = std::span<const std::span<const Verb>>;

// Text for man(7): a backslash, a dash, and a dot or apostrophe at the start of a line have
// meanings of their own there.
std::string roff(std::string_view text) {
    std::string result;
    bool line_start = true;
    for (const char c : text) {
        if (line_start && (c == '.' || c == '\'')) result += "\\&";
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result.push_back(c);
        line_start = c == '\n';
    }
    return result;
}

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

std::string header(std::string_view name, std::string_view summary) {
    return ".TH " + upper(name) + " 1 \"\" \"newshound " + std::string(version()) +
           "\" \"Newshound\"\n.SH NAME\n" + roff(name) + " \\- " + roff(summary) + "\n";
}

// Paragraphs of plain text: blank lines divide them.
std::string paragraphs(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        result += ".PP\n" + roff(text.substr(0, end)) + "\n";
        if (end == text.npos) break;
        text.remove_prefix(end + 2);
    }
    return result;
}

std::string option_entry(const OptionEntry& option) {
    std::string entry = ".TP\n\\fB";
    if (!option.short_name.empty()) entry += "\\-" + option.short_name + "\\fR, \\fB";
    entry += "\\-\\-" + roff(option.long_name) + "\\fR";
    if (option.kind == OptionEntry::Kind::optional_value)
        entry += "[=\\fI" + roff(option.value_name) + "\\fR]";
    else if (!option.value_name.empty())
        entry += " \\fI" + roff(option.value_name) + "\\fR";
    entry += "\n" + roff(option.meaning);
    if (!option.fallback.empty()) entry += " (default: " + roff(option.fallback) + ")";
    return entry + "\n";
}

constexpr std::string_view common_end =
    R"(.SH EXIT STATUS
.TP
0
done, or something was found
.TP
1
nothing was found, or pages were skipped under \-\-strict
.TP
2
it could not be done; one line on standard error says why and what to do
.SH ENVIRONMENT
.TP
.B NEWSHOUND_DATABASE
the database where \-\-database names none; without either,
.I $XDG_DATA_HOME/newshound/archive.db
.TP
.B SOURCE_DATE_EPOCH
seconds since 1970 that
.B index
takes for the time at which articles come, so that the same pages make the same archive
.TP
.B NO_COLOR
no colours, whatever the terminal can do
)";

std::string entries_of(const Verb& verb) {
    Options options;
    verb.declare(options);
    std::string result;
    for (const OptionEntry& each : options.entries())
        result += option_entry(each);
    return result;
}

} // namespace

std::string verb_manual(const Verb& verb) {
    const std::string name = "newshound-" + std::string(verb.name);
    std::string page = header(name, verb.summary);
    page += ".SH SYNOPSIS\n.B newshound " + roff(verb.name) + "\n" + roff(verb.usage) + "\n";
    page += ".SH DESCRIPTION\n" + paragraphs(verb.details.empty() ? verb.summary : verb.details);
    page += ".SH OPTIONS\n" + entries_of(verb);
    page += ".SH EXAMPLES\n.nf\n" + roff(verb.examples) + "\n.fi\n";
    page += common_end;
    return page + ".SH SEE ALSO\n.BR newshound (1)\n";
}

std::string program_manual(Lists lists) {
    std::string page = header("newshound", "full-text search engine for news archives");
    page += ".SH SYNOPSIS\n.B newshound\n\\fIVERB\\fR [\\fIoptions\\fR] [\\fIwords\\fR]\n"
            ".SH DESCRIPTION\nNewshound reads a folder of archived article pages, understands "
            "each page as a news story and answers ranked queries about them. Each verb has a "
            "manual page of its own.\n.SH VERBS\n";
    std::string pages;
    for (const auto& list : lists) {
        for (const Verb& verb : list) {
            page += ".TP\n\\fB" + roff(verb.name) + "\\fR\n" + roff(verb.summary) + "\n";
            pages += (pages.empty() ? ".BR newshound\\-" : ",\n.BR newshound\\-") +
                     roff(verb.name) + " (1)";
        }
    }
    return page + std::string(common_end) + ".SH SEE ALSO\n" + pages + "\n";
}

} // namespace newshound
