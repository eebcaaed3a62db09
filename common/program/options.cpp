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

using Kind = OptionEntry::Kind;

OptionEntry entry_of(std::string_view name, Kind kind, std::string_view value_name,
                     std::string_view meaning) {
    const std::size_t comma = name.find(',');
    return {.long_name = std::string(name.substr(0, comma)),
            .short_name = comma == name.npos ? "" : std::string(name.substr(comma + 1)),
            .kind = kind,
            .value_name = std::string(value_name),
            .meaning = std::string(meaning)};
}

// "text, json or csv"
std::string listed(std::span<const std::string_view> choices) {
    std::string list;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i > 0) list += i + 1 == choices.size() ? " or " : ", ";
        list += choices[i];
    }
    return list;
}

const po::value_semantic* semantic_of(const OptionEntry& entry) {
    if (entry.kind == Kind::values)
        return po::value<std::vector<std::string>>()->value_name(entry.value_name)->composing();
    auto* semantic = po::value<std::string>()->value_name(entry.value_name);
    if (!entry.fallback.empty()) semantic->default_value(entry.fallback, entry.fallback);
    if (entry.kind == Kind::optional_value) semantic->implicit_value(entry.implied);
    return semantic;
}

void add(const OptionEntry& entry, po::options_description& table) {
    const std::string name =
        entry.long_name + (entry.short_name.empty() ? "" : "," + entry.short_name);
    if (entry.kind == Kind::flag)
        table.add_options()(name.c_str(), entry.meaning.c_str());
    else
        table.add_options()(name.c_str(), semantic_of(entry), entry.meaning.c_str());
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

struct Options::Declared {
    std::vector<OptionEntry> entries;
    WordsEntry words;
    po::variables_map given;

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

    void check() const {
        for (const OptionEntry& each : entries) {
            const auto at = given.find(each.long_name);
            if (at == given.end() || each.choices.empty() || each.is_list) continue;
            check_choice("--" + each.long_name, at->second.as<std::string>(), each.choices);
        }
        const auto at = given.find(words_name);
        if (at == given.end()) return;
        const auto& list = at->second.as<std::vector<std::string>>();
        if (words.value_name.empty())
            throw UsageError("too many words; this verb takes none without a dash");
        if (list.size() > words.most)
            throw UsageError("too many words: '" + list[words.most] +
                             "' is one more than this verb takes");
        if (!words.choices.empty()) check_choice(words.value_name, list.front(), words.choices);
    }

  private:
    static void check_choice(const std::string& name, const std::string& value,
                             const std::vector<std::string>& choices) {
        const std::vector<std::string_view> views(choices.begin(), choices.end());
        choice_index(name, value, views);
    }
};

Options::Options() : declared_(std::make_unique<Declared>()) {
    flag("help,h", "show this help");
    constexpr std::string_view when[] = {"auto", "always", "never"};
    value("color", "WHEN", "auto: on a terminal, but never under NO_COLOR; always; never", "auto")
        .one_of(when);
}
Options::Options(Options&&) noexcept = default;
Options& Options::operator=(Options&&) noexcept = default;
Options::~Options() = default;

Options& Options::flag(std::string_view name, std::string_view meaning) {
    declared_->entries.push_back(entry_of(name, Kind::flag, {}, meaning));
    return *this;
}

Options& Options::value(std::string_view name, std::string_view value_name,
                        std::string_view meaning, std::string_view fallback) {
    declared_->entries.push_back(entry_of(name, Kind::value, value_name, meaning));
    declared_->entries.back().fallback = fallback;
    return *this;
}

Options& Options::optional_value(std::string_view name, std::string_view value_name,
                                 std::string_view meaning, std::string_view implied) {
    declared_->entries.push_back(entry_of(name, Kind::optional_value, value_name, meaning));
    declared_->entries.back().implied = implied;
    return *this;
}

Options& Options::values(std::string_view name, std::string_view value_name,
                         std::string_view meaning) {
    declared_->entries.push_back(entry_of(name, Kind::values, value_name, meaning));
    return *this;
}

Options& Options::one_of(std::span<const std::string_view> choices) {
    OptionEntry& entry = declared_->entries.back();
    entry.choices.assign(choices.begin(), choices.end());
    if (const std::size_t at = entry.meaning.find("{}"); at != std::string::npos)
        entry.meaning.replace(at, 2, listed(choices));
    return *this;
}

Options& Options::some_of(std::span<const std::string_view> choices) {
    declared_->entries.back().is_list = true;
    return one_of(choices);
}

Options& Options::positional(std::string_view value_name, unsigned most) {
    declared_->words = {.value_name = std::string(value_name), .most = most};
    return *this;
}

Options& Options::query_words(std::string_view value_name) {
    positional(value_name);
    declared_->words.are_query = true;
    return *this;
}

Options& Options::first_word_of(std::span<const std::string_view> choices) {
    declared_->words.choices.assign(choices.begin(), choices.end());
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

    static bool takes_next(const OptionEntry& entry) {
        return entry.kind == Kind::value || entry.kind == Kind::values;
    }

    // Without its value, which the next argument may be.
    void take(const OptionEntry& entry) {
        const bool has_next = takes_next(entry) && at_ + 1 < given_.size();
        const std::string value = has_next ? given_[++at_] : std::string();
        options_.push_back("--" + entry.long_name + (value.empty() ? "" : "=" + value));
        if (has_next && value.empty()) options_.emplace_back();
    }

    void take_short(const std::string& argument) {
        const auto entry =
            std::ranges::find(declared_.entries, argument.substr(1, 1), &OptionEntry::short_name);
        const bool is_known = entry != declared_.entries.end();
        const bool has_value = is_known && argument.size() > 2 && takes_next(*entry) &&
                               (argument[2] == '=' || is_number(argument.substr(2)));
        if (has_value)
            options_.push_back("--" + entry->long_name + "=" +
                               argument.substr(argument[2] == '=' ? 3 : 2));
        else if (is_known && argument.size() == 2)
            take(*entry);
        else if (declared_.words.are_query && argument.size() > 2)
            words_.push_back(argument);
        else
            declared_.reject(argument);
    }
};

void Options::parse(std::span<const std::string> arguments) {
    po::options_description all;
    for (const OptionEntry& each : declared_->entries)
        add(each, all);
    all.add_options()(words_name, po::value<std::vector<std::string>>());
    po::positional_options_description positional;
    positional.add(words_name, -1);
    // No guessing of shortened names: a script written today must mean the same tomorrow.
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    try {
        po::store(po::command_line_parser(Arguments(*declared_, arguments).run())
                      .options(all)
                      .positional(positional)
                      .style(style)
                      .run(),
                  declared_->given);
    } catch (const po::unknown_option& error) {
        declared_->reject(error.get_option_name());
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    if (!has("help")) declared_->check();
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

std::string Options::help(std::size_t columns) const {
    const auto width = static_cast<unsigned>(columns);
    po::options_description table("Options", width, width / 2);
    for (const OptionEntry& each : declared_->entries)
        add(each, table);
    std::ostringstream text;
    text << table;
    return text.str();
}

const std::vector<OptionEntry>& Options::entries() const {
    return declared_->entries;
}

const WordsEntry& Options::words_entry() const {
    return declared_->words;
}

} // namespace newshound
