// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/run_program.hpp"

#include "common/error.hpp"
#include "common/program/completion.hpp"
#include "common/program/help_text.hpp"
#include "common/program/last_words.hpp"
#include "common/program/log.hpp"
#include "common/program/manual.hpp"
#include "common/program/options.hpp"
#include "common/program/query_spot.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/terminal.hpp"
#include "common/program/version.hpp"
#include "common/text/nearest.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <system_error>
#include <vector>

namespace newshound {
namespace {

using Lists = std::span<const std::span<const Verb>>;

void print_program_help(std::ostream& out, Lists lists) {
    out << "newshound " << version() << ": full-text search for news archives\n\n"
        << "Usage: newshound VERB [options] [words]\n\n";
    std::size_t widest = 0;
    for (const auto& list : lists)
        for (const Verb& verb : list)
            widest = std::max(widest, verb.name.size());
    for (const auto& list : lists) {
        for (const Verb& verb : list) {
            out << "  " << verb.name << std::string(widest + 2 - verb.name.size(), ' ')
                << verb.summary << "\n";
        }
    }
    out << "\nStart here:\n"
        << "  newshound index my-archive/              read a folder of saved pages\n"
        << "  newshound search 'flood \"the river\"'    ask it\n"
        << "  newshound help query                     how to ask\n"
        << "  newshound VERB --help                    options and examples of a verb\n"
        << "\nAlso: newshound manual [VERB] | newshound completion bash|zsh|fish | newshound "
           "--version\n";
}

void print_verb_help(std::ostream& out, const Verb& verb, const Options& options) {
    // Wider than 100, lines are hard to read.
    const std::size_t columns =
        std::clamp<std::size_t>(terminal_of(Stream::output).columns, 40, 100);
    std::string text = "newshound " + std::string(verb.name) + ": " + std::string(verb.summary) +
                       "\n\nUsage: newshound " + std::string(verb.name) + " " +
                       std::string(verb.usage) + "\n\n";
    if (!verb.details.empty()) text += std::string(verb.details) + "\n\n";
    out << wrapped_help(text, columns) << options.help(columns) << "\nExamples:\n"
        << verb.examples << "\n";
}

const Verb* find_verb(std::string_view name, Lists lists) {
    for (const auto& list : lists)
        for (const Verb& verb : list)
            if (verb.name == name) return &verb;
    return nullptr;
}

// An option in front of a verb.
int reject_order(std::span<const std::string> arguments, Lists lists) {
    std::string verb = "VERB";
    for (const std::string& word : arguments)
        if (find_verb(word, lists)) verb = word;
    log_line("options stand behind the verb: newshound " + verb + " " + arguments[0] +
             " … (newshound --help)");
    return exit_failed;
}

int reject_verb(std::string_view name, Lists lists) {
    std::vector<std::string_view> names = {"help", "manual", "completion"};
    for (const auto& list : lists)
        for (const Verb& verb : list)
            names.push_back(verb.name);
    log_line("unknown verb '" + std::string(name) + "'" + did_you_mean(name, names) +
             " (newshound --help lists all)");
    return exit_failed;
}

int run_verb(const Verb& verb, std::span<const std::string> arguments) {
    Options options;
    verb.declare(options);
    options.parse(arguments);
    if (options.has("help")) {
        print_verb_help(std::cout, verb, options);
        return exit_done;
    }
    const std::string colour = options.text("color");
    choose_colour(colour == "always"  ? Colour::always
                  : colour == "never" ? Colour::never
                                      : Colour::automatic);
    return verb.run(options);
}

void print_query_error(const QueryError& error) {
    log_line(error.what());
    for (const std::string& line : query_spot(error.query, error.offset))
        log_line("  " + line);
}

void write_page(const std::string& path, const std::string& page) {
    replace_file(path, page);
}

// `newshound manual [VERB]`: man(7) source; `newshound manual --write FOLDER`: every page as a
// file, for the installation.
int print_manual(Lists lists, std::span<const std::string> words) {
    if (words.size() == 2 && words[0] == "--write") {
        write_page(words[1] + "/newshound.1", program_manual(lists));
        for (const auto& list : lists)
            for (const Verb& verb : list)
                write_page(words[1] + "/newshound-" + std::string(verb.name) + ".1",
                           verb_manual(verb));
        return exit_done;
    }
    if (words.empty()) {
        std::cout << program_manual(lists);
        return exit_done;
    }
    const Verb* verb = find_verb(words[0], lists);
    if (!verb) return reject_verb(words[0], lists);
    std::cout << verb_manual(*verb);
    return exit_done;
}

int print_completion(Lists lists, std::span<const std::string> words) {
    const auto shells = completion_shells();
    if (words.size() != 1 || std::ranges::find(shells, words[0]) == shells.end())
        throw UsageError("completion takes one of bash, zsh, fish");
    std::cout << completion_script(words[0], lists);
    return exit_done;
}

int run(Lists lists, std::span<const std::string> arguments) {
    const std::string first = arguments.empty() ? "--help" : arguments[0];
    if (first == "--version" || first == "-V") {
        std::cout << "newshound " << version() << "\n";
        return exit_done;
    }
    if (first == "manual") return print_manual(lists, arguments.subspan(1));
    if (first == "completion") return print_completion(lists, arguments.subspan(1));
    const bool help = first == "--help" || first == "-h" || first == "help";
    if (help && arguments.size() < 2) {
        print_program_help(std::cout, lists);
        return exit_done;
    }
    const std::string& name = help ? arguments[1] : first;
    if (name.size() > 1 && name[0] == '-') return reject_order(arguments, lists);
    const Verb* verb = find_verb(name, lists);
    if (!verb) return reject_verb(name, lists);
    const std::vector<std::string> ask_help = {"--help"};
    if (help && !verb->is_topic) return run_verb(*verb, ask_help);
    return run_verb(*verb, arguments.subspan(help ? 2 : 1));
}

} // namespace

int run_program(int argc, char** argv, Lists lists) {
    std::ios::sync_with_stdio(false);
    speak_last_words(exit_failed);
    std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit of a file's size fails, with a reason
    const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    const std::string verb = arguments.empty() ? "" : arguments[0];
    try {
        const int status = run(lists, arguments);
        errno = 0;
        std::cout.flush();
        if (!std::cout) throw SystemError("can't write to standard output", errno);
        return status;
    } catch (const QueryError& error) {
        print_query_error(error);
    } catch (const UsageError& error) {
        log_line(std::string(error.what()) + " (newshound " + verb + " --help)");
    } catch (const NotFound& error) {
        log_line(error.what());
        return exit_nothing;
    } catch (const std::bad_alloc&) {
        log_line("out of memory");
    } catch (const std::system_error& error) {
        // std::thread's says no more than the system's name of it.
        const bool is_thread = error.code() == std::errc::resource_unavailable_try_again;
        log_line(is_thread ? "can't start what should run beside: " + error.code().message() +
                                 "; more memory or processes must be allowed (ulimit -v, -u)"
                           : error.what());
    } catch (...) {
        log_line(last_words());
    }
    return exit_failed;
}

} // namespace newshound
