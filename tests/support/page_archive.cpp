// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_archive.hpp"

#include <stdexcept>

namespace newshound::test {

void PageArchive::write(const std::string& name, const PageHtml& page) const {
    folder_.write("pages/" + name + ".html", page_html(page));
}

void PageArchive::remove(const std::string& name) const {
    std::filesystem::remove(folder_.path() / "pages" / (name + ".html"));
}

void PageArchive::index(const std::vector<std::string>& options) const {
    std::vector<std::string> arguments = {"index", (folder_.path() / "pages").string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run(arguments);
    if (outcome.status != 0) throw std::runtime_error(outcome.err);
}

Outcome PageArchive::run(std::vector<std::string> arguments,
                         std::vector<std::pair<std::string, std::string>> environment) const {
    arguments.insert(arguments.begin() + 1, {"--database", database()});
    return run_program({.arguments = std::move(arguments), .environment = std::move(environment)});
}

} // namespace newshound::test
