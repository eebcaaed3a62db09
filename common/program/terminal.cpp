// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/terminal.hpp"

#include "common/text/escape.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace newshound {
namespace {

Colour chosen = Colour::automatic; // before there are threads

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

// An unset locale is none that somebody chose; our text is UTF-8 everywhere.
bool is_ascii_chosen() {
    if (environment("TERM") == "dumb") return true;
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
        if (const std::string_view locale = environment(name); !locale.empty())
            return locale == "C" || locale == "POSIX";
    return false;
}

std::size_t columns_of(int file) {
    const std::string named(environment("COLUMNS"));
    if (const unsigned long columns = std::strtoul(named.c_str(), nullptr, 10);
        columns >= 20 && columns <= 1000)
        return columns;
    winsize size{};
    if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
    return 80;
}

} // namespace

void choose_colour(Colour when) {
    chosen = when;
}

Terminal terminal_of(Stream stream) {
    const int file = stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
    Terminal terminal;
    terminal.is_terminal = isatty(file) == 1;
    terminal.columns = columns_of(file);
    terminal.unicode = !is_ascii_chosen();
    const bool able = terminal.is_terminal && environment("TERM") != "dumb";
    const bool forced =
        !environment("CLICOLOR_FORCE").empty() && environment("CLICOLOR_FORCE") != "0";
    terminal.colour = chosen == Colour::automatic
                          ? (able || forced) && environment("NO_COLOR").empty()
                          : chosen == Colour::always;
    // Linux's text console prints OSC 8 as rubbish.
    terminal.hyperlinks = able && environment("TERM") != "linux";
    return terminal;
}

std::string_view style(const Terminal& terminal, Style style) {
    if (!terminal.colour) return "";
    switch (style) {
    case Style::plain:
        return "\x1b[0m";
    case Style::bold:
        return "\x1b[1m";
    case Style::dim:
        return "\x1b[2m";
    case Style::title:
        return "\x1b[1;34m";
    case Style::hit:
        return "\x1b[1;33m";
    case Style::warning:
        return "\x1b[1;31m";
    case Style::removed:
        return "\x1b[9;31m";
    case Style::added:
        return "\x1b[4;32m";
    }
    return "";
}

std::string hyperlink(const Terminal& terminal, std::string_view address, std::string_view label) {
    const std::string text = escape_terminal(label);
    if (!terminal.hyperlinks || address.empty()) return text;
    return "\x1b]8;;" + escape_terminal(address) + "\x1b\\" + text + "\x1b]8;;\x1b\\";
}

} // namespace newshound
