// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/options.hpp"

#include "common/error.hpp"
#include "common/program/option_value.hpp"
#include "common/text/nearest.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <iterator>
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

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
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
    bool words_may_have_dash = false;

    bool takes_value(const OptionEntry& entry) const {
        return !entry.value_name.empty() && !entry.value_name.starts_with("[=");
    }

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
    value("color", "WHEN", "auto: on a terminal, but never under NO_COLOR; always; never", "auto");
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

Options& Options::query_words(std::string_view value_name) {
    positional(value_name);
    declared_->words_may_have_dash = true;
    return *this;
}

// Arguments in one form, so that nothing is guessed: options as --name or --name=value, words
// behind "--".
class Options::Arguments {
  public:
    Arguments(const Declared& declared, std::span<const std::string> given)
        : declared_(declared), given_(given) {}

    std::vector<std::string> run() {
        for (; at_ < given_.size(); ++at_) {
            const std::string& each = given_[at_];
            if (each == "--") break;
            if (each.starts_with("--"))
                take_long(each);
            else if (each.size() > 1 && each[0] == '-')
                take_short(each);
            else
                words_.push_back(each);
        }
        if (at_ < given_.size())
            words_.insert(words_.end(), given_.begin() + static_cast<std::ptrdiff_t>(at_) + 1,
                          given_.end());
        if (!words_.empty()) options_.emplace_back("--");
        std::ranges::move(words_, std::back_inserter(options_));
        return std::move(options_);
    }

  private:
    const Declared& declared_;
    std::span<const std::string> given_;
    std::size_t at_ = 0;
    std::vector<std::string> options_{};
    std::vector<std::string> words_{};

    void take_long(const std::string& argument) {
        const std::string name = argument.substr(2, argument.find('=') - 2);
        const auto entry = std::ranges::find(declared_.entries, name, &OptionEntry::long_name);
        if (entry == declared_.entries.end()) declared_.reject("--" + name);
        if (argument.find('=') == argument.npos)
            take(*entry);
        else
            options_.push_back(argument);
    }

    // Without its value, which the next argument may be.
    void take(const OptionEntry& entry) {
        const bool has_next = declared_.takes_value(entry) && at_ + 1 < given_.size();
        const std::string value = has_next ? given_[++at_] : std::string();
        options_.push_back("--" + entry.long_name + (value.empty() ? "" : "=" + value));
        if (has_next && value.empty()) options_.emplace_back();
    }

    void take_short(const std::string& argument) {
        const auto entry =
            std::ranges::find(declared_.entries, argument.substr(1, 1), &OptionEntry::short_name);
        const bool is_known = entry != declared_.entries.end();
        const bool has_value = is_known && argument.size() > 2 && declared_.takes_value(*entry) &&
                               (argument[2] == '=' || is_number(argument.substr(2)));
        if (has_value)
            options_.push_back("--" + entry->long_name + "=" +
                               argument.substr(argument[2] == '=' ? 3 : 2));
        else if (is_known && argument.size() == 2)
            take(*entry);
        else if (declared_.words_may_have_dash && argument.size() > 2)
            words_.push_back(argument);
        else
            declared_.reject(argument);
    }
};

void Options::parse(std::span<const std::string> arguments) {
    po::options_description all;
    all.add(declared_->shown).add(declared_->hidden);
    // No guessing of shortened names: a script written today must mean the same tomorrow.
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    try {
        po::store(po::command_line_parser(Arguments(*declared_, arguments).run())
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
