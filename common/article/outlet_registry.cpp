// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/outlet_registry.hpp"

#include "common/article/outlet.hpp"
#include "common/article/outlet_lists.hpp"
#include "common/error.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 5> kind_names = {"newspaper", "agency", "magazine",
                                                        "broadcaster", "digital"};

// What a claim's rank is made of: the list first, then what kind of spelling it is.
enum : std::uint32_t { by_domain_rank, by_spelling_rank, by_name_rank, ranks_of_a_list };

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::vector<std::string> list_of(std::string_view cell) {
    std::vector<std::string> list;
    for (const std::string_view part : split(cell, '|')) {
        const std::size_t first = part.find_first_not_of(' ');
        if (first == part.npos) continue;
        list.emplace_back(part.substr(first, part.find_last_not_of(' ') + 1 - first));
    }
    return list;
}

// Scripts written without blanks: a name stands anywhere in a run of them.
bool is_unspaced(char32_t c) {
    return (c >= 0x2E80 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) ||
           (c >= 0xF900 && c < 0xFB00);
}

// Part of a name's word. Cheaper than ICU and right for what stands around names in text.
bool is_word_part(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) &&
           !(c >= 0x3000 && c <= 0x3003) && !(c >= 0x3008 && c <= 0x3020);
}

// The end of the word that starts at `start`: one character in scripts without blanks.
std::size_t word_end(std::string_view text, std::size_t start) {
    std::size_t end = start;
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) {
        if (!is_word_part(static_cast<unsigned char>(text[end]))) return end;
        ++end;
    }
    for (std::size_t next = end; next < text.size(); end = next) {
        const char32_t c = next_code_point(text, next);
        if (is_unspaced(c)) return end == start ? next : end;
        if (!is_word_part(c)) return end;
    }
    return end;
}

std::size_t look_of(std::string_view word) {
    const auto byte = [&](std::size_t i) {
        return i < word.size() ? static_cast<unsigned char>(word[i]) : 0u;
    };
    return (((byte(0) * 31 + byte(1)) * 31 + byte(2)) * 31 + word.size()) & 0xFFFF;
}

std::size_t char_length(std::string_view text, std::size_t at) {
    std::size_t next = at;
    next_code_point(text, next);
    return next - at;
}

// Whether a name may end at `end`: not inside a word or a host name.
bool ends_well(std::string_view text, std::size_t end, bool unspaced) {
    if (end == text.size() || unspaced) return true;
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (c == '.' && next < text.size() && (text[next] | 0x20) >= 'a' && (text[next] | 0x20) <= 'z')
        return false;
    return !is_word_part(c);
}

std::string_view without_the(std::string_view name) {
    return name.starts_with("The ") ? name.substr(4) : name;
}

std::string in_capitals(std::string_view text) {
    std::string capitals(text);
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
    return capitals;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
    std::string result(text);
    for (std::size_t at = 0; (at = result.find(what, at)) != result.npos; at += with.size())
        result.replace(at, what.size(), with);
    return result;
}

Outlet outlet_of(std::string_view line, const std::string& where) {
    const std::vector<std::string_view> cells = split(line, '\t');
    const auto cell = [&](std::size_t i) { return i < cells.size() ? cells[i] : ""; };
    Outlet outlet{.name = std::string(cell(0)),
                  .spellings = list_of(cell(1)),
                  .domains = list_of(cell(2)),
                  .country = std::string(cell(4)),
                  .ambiguous = cell(5) == "ambiguous"};
    if (outlet_key(outlet.name).empty()) throw UsageError(where + "the line has no outlet's name");
    if (cells.size() > 6)
        throw UsageError(where + "more than six columns; separate spellings by \"|\", not by tabs");
    if (const auto kind = std::ranges::find(kind_names, cell(3)); kind != kind_names.end())
        outlet.kind = static_cast<OutletKind>(kind - kind_names.begin());
    else if (!cell(3).empty())
        throw UsageError(where + "unknown kind \"" + std::string(cell(3)) +
                         "\"; use newspaper, agency, magazine, broadcaster or digital");
    if (!cell(5).empty() && !outlet.ambiguous && cell(5) != "byline")
        throw UsageError(where + "unknown flag \"" + std::string(cell(5)) + "\"; use ambiguous");
    return outlet;
}

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        throw UsageError("can't read the outlets file \"" + path + "\"; is the path right?");
    return to_utf8(text.str());
}

} // namespace

OutletRegistry::OutletRegistry(const std::string& path) {
    std::uint32_t rank = 0;
    for (const EmbeddedFile& file : outlet_lists()) {
        add_list(file.bytes, std::string(file.name), rank);
        rank += ranks_of_a_list;
    }
    if (!path.empty()) add_list(file_text(path), path, rank);
    for (auto& [word, spellings] : by_first_word_) {
        std::ranges::stable_sort(spellings, [](const Spelling& a, const Spelling& b) {
            return a.text.size() > b.text.size();
        });
    }
}

void OutletRegistry::add_list(std::string_view list, const std::string& file, std::uint32_t rank) {
    std::size_t number = 0;
    for (std::string_view line : split(list, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.find_first_not_of(" \t") == line.npos || line.starts_with('#')) continue;
        add_outlet(outlet_of(line, file + ":" + std::to_string(number) + ": "), rank);
    }
}

void OutletRegistry::add_outlet(Outlet outlet, std::uint32_t rank) {
    const auto number = static_cast<std::uint32_t>(outlets_.size());
    outlets_.push_back(std::move(outlet));
    const Outlet& added = outlets_.back();
    for (const std::string& domain : added.domains) {
        const Claim claim{number, rank + by_domain_rank};
        settle(by_domain_.try_emplace(domain, claim).first->second, claim);
        settle(by_key_.try_emplace(outlet_key(domain), claim).first->second, claim);
    }
    for (const std::string& spelling : added.spellings)
        add_name(spelling, {number, rank + by_spelling_rank});
    add_name(added.name, {number, rank + by_name_rank});
    for (const std::string& domain : added.domains)
        add_site_name(added, domain, {number, rank + by_spelling_rank});
}

// "Spin.com", where spin.com is a domain of Spin.
void OutletRegistry::add_site_name(const Outlet& outlet, std::string_view domain,
                                   const Claim& claim) {
    const std::size_t dot = domain.find('.');
    if (dot == domain.npos) return;
    std::vector<std::string> names = outlet.spellings;
    names.push_back(outlet.name);
    for (const std::string& each : names) {
        std::string name = replaced(without_the(each), " ", "");
        if (to_lower(name) == domain.substr(0, dot))
            add_spelling(name + std::string(domain.substr(dot)), claim);
    }
}

void OutletRegistry::add_name(std::string_view name, const Claim& claim) {
    settle(by_key_.try_emplace(outlet_key(name), claim).first->second, claim);
    // "RTL (France)" is a name for lists, not one that stands in a text.
    if (name.ends_with(')')) return;
    const std::string text(without_the(name));
    add_spelling(text, claim);
    if (const std::string capitals = in_capitals(text); capitals != text)
        add_spelling(capitals, claim);
    if (text.find('\'') != text.npos) add_spelling(replaced(text, "'", "’"), claim);
}

void OutletRegistry::add_spelling(const std::string& text, const Claim& claim) {
    const std::string& kept = spellings_.emplace_back(text);
    const std::string_view first_word = std::string_view(kept).substr(0, word_end(kept, 0));
    std::vector<Spelling>& row = by_first_word_[first_word];
    first_word_looks_.set(look_of(first_word));
    const auto same = std::ranges::find(row, kept, &Spelling::text);
    if (same == row.end())
        row.push_back({kept, claim});
    else
        settle(same->claim, claim);
}

void OutletRegistry::settle(Claim& standing, const Claim& claim) const {
    if (standing.outlet == claim.outlet) {
        standing.rank = std::max(standing.rank, claim.rank);
    } else if (standing.rank < claim.rank) {
        standing = claim;
    } else if (standing.rank == claim.rank) {
        standing.shared = true;
    }
}

const Outlet* OutletRegistry::find(std::string_view spelling) const {
    const auto at = by_key_.find(outlet_key(spelling));
    return at == by_key_.end() || at->second.shared ? nullptr : &outlets_[at->second.outlet];
}

const Outlet* OutletRegistry::find_domain(std::string_view host_or_address) const {
    std::string host = host_of(host_or_address);
    if (host.empty()) host = host_of("http://" + std::string(host_or_address));
    for (std::string_view rest = host; rest.find('.') != rest.npos;
         rest.remove_prefix(rest.find('.') + 1)) {
        const auto at = by_domain_.find(std::string(rest));
        if (at != by_domain_.end())
            return at->second.shared ? nullptr : &outlets_[at->second.outlet];
    }
    return nullptr;
}

std::string OutletRegistry::display_name(std::string_view spelling) const {
    const Outlet* outlet = find(spelling);
    return outlet ? outlet->name : std::string(spelling);
}

std::vector<std::string> OutletRegistry::keys(std::string_view spelling) const {
    std::vector<std::string> keys = {outlet_key(spelling)};
    if (const Outlet* outlet = find(spelling)) {
        for (std::string& key : this->keys(*outlet))
            if (key != keys.front()) keys.push_back(std::move(key));
    }
    return keys;
}

std::vector<std::string> OutletRegistry::keys(const Outlet& outlet) const {
    std::vector<std::string> keys = {outlet_key(outlet.name)};
    for (const std::vector<std::string>* names : {&outlet.spellings, &outlet.domains}) {
        for (const std::string& name : *names) {
            std::string key = outlet_key(name);
            if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
        }
    }
    return keys;
}

std::vector<OutletName> OutletRegistry::names_in(std::string_view text) const {
    std::vector<OutletName> names;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = word_end(text, at);
        if (end == at) {
            at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : char_length(text, at);
            continue;
        }
        const Spelling* found = longest_at(text, at, end);
        if (found && !found->claim.shared) {
            names.push_back({&outlets_[found->claim.outlet], at, at + found->text.size()});
            at += found->text.size();
        } else {
            at = end;
        }
    }
    return names;
}

const OutletRegistry::Spelling* OutletRegistry::longest_at(std::string_view text, std::size_t start,
                                                           std::size_t end) const {
    const std::string_view word = text.substr(start, end - start);
    if (!first_word_looks_.test(look_of(word))) return nullptr;
    // Not the end of "ex-Time", of an address or of a user's name.
    if (start > 0 && std::string_view("-./@_").find(text[start - 1]) != std::string_view::npos)
        return nullptr;
    const auto row = by_first_word_.find(word);
    if (row == by_first_word_.end()) return nullptr;
    const bool unspaced = static_cast<unsigned char>(text[end - 1]) >= 0x80 && end - start == 3 &&
                          char_length(text, start) == 3;
    for (const Spelling& each : row->second) {
        if (text.substr(start, each.text.size()) == each.text &&
            ends_well(text, start + each.text.size(), unspaced))
            return &each;
    }
    return nullptr;
}

} // namespace newshound
