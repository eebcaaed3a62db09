// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/options.hpp"

#include "common/error.hpp"
#include "common/program/option_value.hpp"
#include "common/text/nearest.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <sstream>

namespace po = boost::program_options;

namespace newshound {
namespace {

constexpr const char* words_name = "words-without-dash";

OptionEntry entry_of(std::string_view name, std::string_view value_name, std::string_view meaning,
                     std::string_view fallback) {
    const std::size_t comma = name.find(',');
    return {std::string(name.substr(0, comma)),
            comma == name.npos ? "" : std::string(name.substr(comma + 1)), std::string(value_name),
            std::string(meaning), std::string(fallback)};
}

} // namespace

struct Options::Declared {
    po::options_description shown{"Options"};
    po::options_description hidden;
    po::positional_options_description positional;
    po::variables_map given;
    std::vector<OptionEntry> entries;
    std::string words_value_name;
    unsigned most_words = 0;

    [[noreturn]] void reject(const std::string& option) const {
        const std::string bare =
            option.substr(std::min(option.find_first_not_of('-'), option.size()));
        std::vector<std::string_view> known;
        for (const OptionEntry& each : entries)
            known.push_back(each.long_name);
        std::string hint;
        if (const std::string_view near = nearest(bare, known); !near.empty())
            hint = "; did you mean --" + std::string(near) + "?";
        throw UsageError("unknown option '" + option + "'" + hint);
    }
};

Options::Options() : declared_(std::make_unique<Declared>()) {
    flag("help,h", "show this help");
}
Options::Options(Options&&) noexcept = default;
Options& Options::operator=(Options&&) noexcept = default;
Options::~Options() = default;

Options& Options::flag(std::string_view name, std::string_view meaning) {
    declared_->entries.push_back(entry_of(name, {}, meaning, {}));
    declared_->shown.add_options()(std::string(name).c_str(), std::string(meaning).c_str());
    return *this;
}

Options& Options::value(std::string_view name, std::string_view value_name,
                        std::string_view meaning, std::string_view fallback) {
    declared_->entries.push_back(entry_of(name, value_name, meaning, fallback));
    auto* semantic = po::value<std::string>()->value_name(std::string(value_name));
    if (!fallback.empty()) semantic->default_value(std::string(fallback), std::string(fallback));
    declared_->shown.add_options()(std::string(name).c_str(), semantic,
                                   std::string(meaning).c_str());
    return *this;
}

Options& Options::optional_value(std::string_view name, std::string_view value_name,
                                 std::string_view meaning, std::string_view implied) {
    declared_->entries.push_back(entry_of(name, "[=" + std::string(value_name) + "]", meaning, {}));
    declared_->shown.add_options()(std::string(name).c_str(),
                                   po::value<std::string>()
                                       ->value_name(std::string(value_name))
                                       ->implicit_value(std::string(implied)),
                                   std::string(meaning).c_str());
    return *this;
}

Options& Options::values(std::string_view name, std::string_view value_name,
                         std::string_view meaning) {
    declared_->entries.push_back(entry_of(name, value_name, meaning, {}));
    auto* semantic = po::value<std::vector<std::string>>()->value_name(std::string(value_name));
    declared_->shown.add_options()(std::string(name).c_str(), semantic->composing(),
                                   std::string(meaning).c_str());
    return *this;
}

Options& Options::positional(std::string_view value_name, unsigned most) {
    declared_->words_value_name = value_name;
    declared_->most_words = most;
    declared_->hidden.add_options()(words_name, po::value<std::vector<std::string>>());
    declared_->positional.add(words_name, -1);
    return *this;
}

void Options::parse(std::span<const std::string> arguments) {
    po::options_description all;
    all.add(declared_->shown).add(declared_->hidden);
    // No guessing of shortened names: a script written today must mean the same tomorrow.
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    try {
        const std::vector<std::string> copy(arguments.begin(), arguments.end());
        po::store(po::command_line_parser(copy)
                      .options(all)
                      .positional(declared_->positional)
                      .style(style)
                      .run(),
                  declared_->given);
    } catch (const po::unknown_option& error) {
        declared_->reject(error.get_option_name());
    } catch (const po::too_many_positional_options_error&) {
        throw UsageError("too many words; this verb takes none without a dash");
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    if (words().size() > declared_->most_words) {
        throw UsageError("too many words: '" + words()[declared_->most_words] +
                         "' is one more than this verb takes");
    }
}

bool Options::has(std::string_view name) const {
    const auto at = declared_->given.find(std::string(name));
    return at != declared_->given.end() && !at->second.defaulted();
}

std::string Options::text(std::string_view name) const {
    const auto at = declared_->given.find(std::string(name));
    return at == declared_->given.end() ? std::string() : at->second.as<std::string>();
}

std::vector<std::string> Options::texts(std::string_view name) const {
    const auto at = declared_->given.find(std::string(name));
    if (at == declared_->given.end()) return {};
    return at->second.as<std::vector<std::string>>();
}

std::vector<std::string> Options::words() const {
    return texts(words_name);
}

std::uint64_t Options::number(std::string_view name, std::uint64_t least,
                              std::uint64_t most) const {
    return whole_number("--" + std::string(name), text(name), least, most);
}

double Options::real(std::string_view name, double least, double most) const {
    return real_number("--" + std::string(name), text(name), least, most);
}

std::string Options::choice(std::string_view name,
                            std::span<const std::string_view> choices) const {
    return std::string(choices[choice_index("--" + std::string(name), text(name), choices)]);
}

std::string Options::help(std::size_t columns) const {
    const auto width = static_cast<unsigned>(columns);
    po::options_description table("Options", width, width / 2);
    for (const auto& each : declared_->shown.options())
        table.add(each);
    std::ostringstream text;
    text << table;
    return text.str();
}

const std::vector<OptionEntry>& Options::entries() const {
    return declared_->entries;
}

} // namespace newshound
