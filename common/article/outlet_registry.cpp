// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/outlet_registry.hpp"

#include "common/article/outlet.hpp"
#include "common/article/outlet_lists.hpp"
#include "common/error.hpp"
#include "common/text/ascii.hpp"
#include "common/text/hash.hpp"
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

constexpr std::size_t expected_keys = 16'000; // of each table, with the lists as they are

// Calls `visit` with each part of `text` between separators.
template <typename Visit>
void for_each_part(std::string_view text, char separator, Visit visit) {
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        visit(text.substr(start, end - start));
        start = end + 1;
    }
}

// The same of a cell: parts without blanks around them, empty ones passed over.
template <typename Visit>
void for_each_listed(std::string_view cell, Visit visit) {
    for_each_part(cell, '|', [&](std::string_view part) {
        const std::size_t first = part.find_first_not_of(' ');
        if (first != part.npos) visit(part.substr(first, part.find_last_not_of(' ') + 1 - first));
    });
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

// Whether the name without blanks is `label` when its capitals are small ones: "Spin", "spin".
bool is_written_as(std::string_view name, std::string_view label) {
    std::size_t at = 0;
    for (const char c : name) {
        if (c == ' ') continue;
        if (static_cast<unsigned char>(c) >= 0x80)
            return to_lower(replaced(name, " ", "")) == label;
        if (at == label.size() || ascii_lower(c) != label[at]) return false;
        ++at;
    }
    return at == label.size();
}

constexpr std::size_t columns = 6;
using Cells = std::array<std::string_view, columns>;

OutletKind kind_of(std::string_view cell, const std::string& file, std::size_t line) {
    if (cell.empty()) return OutletKind::newspaper;
    if (const auto kind = std::ranges::find(kind_names, cell); kind != kind_names.end())
        return static_cast<OutletKind>(kind - kind_names.begin());
    throw UsageError(file + ":" + std::to_string(line) + ": unknown kind \"" + std::string(cell) +
                     "\"; use newspaper, agency, magazine, broadcaster or digital");
}

Outlet outlet_of(std::string_view line, const std::string& file, std::size_t number) {
    const auto where = [&] { return file + ":" + std::to_string(number) + ": "; };
    Cells cells{};
    std::size_t count = 0;
    for_each_part(line, '\t', [&](std::string_view cell) {
        if (count < columns) cells[count] = cell;
        ++count;
    });
    Outlet outlet{.name = std::string(cells[0]),
                  .spellings = cells[1],
                  .domains = cells[2],
                  .country = std::string(cells[4]),
                  .ambiguous = cells[5] == "ambiguous"};
    const auto is_plain = [](char c) {
        return is_ascii_letter_or_digit(static_cast<unsigned char>(c));
    };
    if (std::ranges::none_of(outlet.name, is_plain) && outlet_key(outlet.name).empty())
        throw UsageError(where() + "the line has no outlet's name");
    if (count > columns)
        throw UsageError(where() +
                         "more than six columns; separate spellings by \"|\", not by tabs");
    outlet.kind = kind_of(cells[3], file, number);
    if (!cells[5].empty() && !outlet.ambiguous && cells[5] != "byline")
        throw UsageError(where() + "unknown flag \"" + std::string(cells[5]) + "\"; use ambiguous");
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

OutletRegistry::OutletRegistry(const std::string& path)
    : own_list_(path.empty() ? std::string() : file_text(path)), by_key_(expected_keys),
      by_domain_(expected_keys), by_first_word_(expected_keys) {
    std::uint32_t rank = 0;
    for (const EmbeddedFile& file : outlet_lists()) {
        add_list(file.bytes, std::string(file.name), rank);
        rank += ranks_of_a_list;
    }
    if (!path.empty()) add_list(own_list_, path, rank);
}

void OutletRegistry::add_list(std::string_view list, const std::string& file, std::uint32_t rank) {
    constexpr std::size_t bytes_of_a_line = 45; // in the lists as they are
    outlets_.reserve(outlets_.size() + list.size() / bytes_of_a_line);
    std::size_t number = 0;
    for_each_part(list, '\n', [&](std::string_view line) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.find_first_not_of(" \t") == line.npos || line.starts_with('#')) return;
        add_outlet(outlet_of(line, file, number), rank);
    });
}

void OutletRegistry::add_outlet(Outlet outlet, std::uint32_t rank) {
    const auto number = static_cast<std::uint32_t>(outlets_.size());
    outlets_.push_back(std::move(outlet));
    const Outlet& added = outlets_.back();
    for_each_listed(added.domains, [&](std::string_view domain) {
        const Claim claim{number, rank + by_domain_rank};
        claim_key(by_domain_, domain, claim);
        claim_key(by_key_, outlet_key(domain), claim);
    });
    for_each_listed(added.spellings, [&](std::string_view spelling) {
        add_name(spelling, {number, rank + by_spelling_rank});
    });
    add_name(added.name, {number, rank + by_name_rank});
    for_each_listed(added.domains, [&](std::string_view domain) {
        add_site_names(added, domain, {number, rank + by_spelling_rank});
    });
}

// "Spin.com", where spin.com is a domain of Spin.
void OutletRegistry::add_site_names(const Outlet& outlet, std::string_view domain,
                                    const Claim& claim) {
    const std::size_t dot = domain.find('.');
    if (dot == domain.npos) return;
    const auto add = [&](std::string_view each) {
        const std::string_view name = without_the(each);
        if (is_written_as(name, domain.substr(0, dot)))
            add_spelling(replaced(name, " ", "").append(domain.substr(dot)), claim);
    };
    for_each_listed(outlet.spellings, add);
    add(outlet.name);
}

void OutletRegistry::add_name(std::string_view name, const Claim& claim) {
    claim_key(by_key_, outlet_key(name), claim);
    // "RTL (France)" is a name for lists, not one that stands in a text.
    if (name.ends_with(')')) return;
    const std::string_view text = without_the(name);
    add_spelling(text, claim);
    if (const std::string capitals = in_capitals(text); capitals != text)
        add_spelling(capitals, claim);
    if (text.find('\'') != text.npos) add_spelling(replaced(text, "'", "’"), claim);
}

void OutletRegistry::add_spelling(std::string_view text, const Claim& claim) {
    const std::string_view first_word = text.substr(0, word_end(text, 0));
    first_word_looks_.set(look_of(first_word));
    std::uint32_t* link = by_first_word_.try_emplace(hash64(first_word), none).first;
    for (; *link != none; link = &spellings_[*link].next) {
        Spelling& standing = spellings_[*link];
        if (standing.size < text.size()) break;
        if (text_of(standing) == text) return settle(standing.claim, claim);
    }
    const Spelling added{static_cast<std::uint32_t>(letters_.size()),
                         static_cast<std::uint32_t>(text.size()), *link, claim};
    letters_ += text;
    *link = static_cast<std::uint32_t>(spellings_.size());
    spellings_.push_back(added);
}

void OutletRegistry::claim_key(Claims& claims, std::string_view key, const Claim& claim) {
    const auto [standing, is_new] = claims.try_emplace(hash64(key), claim);
    if (!is_new) settle(*standing, claim);
}

void OutletRegistry::settle(Claim& standing, const Claim& claim) {
    if (standing.outlet == claim.outlet) {
        standing.rank = std::max(standing.rank, claim.rank);
    } else if (standing.rank < claim.rank) {
        standing = claim;
    } else if (standing.rank == claim.rank) {
        standing.shared = true;
    }
}

const Outlet* OutletRegistry::holder(const Claims& claims, std::string_view key) const {
    const Claim* claim = claims.find(hash64(key));
    return claim == nullptr || claim->shared ? nullptr : &outlets_[claim->outlet];
}

std::string_view OutletRegistry::text_of(const Spelling& spelling) const {
    return std::string_view(letters_).substr(spelling.start, spelling.size);
}

const Outlet* OutletRegistry::find(std::string_view spelling) const {
    return holder(by_key_, outlet_key(spelling));
}

const Outlet* OutletRegistry::find_domain(std::string_view host_or_address) const {
    std::string host = host_of(host_or_address);
    if (host.empty()) host = host_of("http://" + std::string(host_or_address));
    for (std::string_view rest = host; rest.find('.') != rest.npos;
         rest.remove_prefix(rest.find('.') + 1))
        if (by_domain_.find(hash64(rest)) != nullptr) return holder(by_domain_, rest);
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
    for (const std::string_view names : {outlet.spellings, outlet.domains}) {
        for_each_listed(names, [&](std::string_view name) {
            std::string key = outlet_key(name);
            if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
        });
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
            names.push_back({&outlets_[found->claim.outlet], at, at + found->size});
            at += found->size;
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
    const std::uint32_t* first = by_first_word_.find(hash64(word));
    if (first == nullptr) return nullptr;
    const bool unspaced = static_cast<unsigned char>(text[end - 1]) >= 0x80 && end - start == 3 &&
                          char_length(text, start) == 3;
    for (std::uint32_t at = *first; at != none; at = spellings_[at].next) {
        const Spelling& each = spellings_[at];
        if (text.substr(start, each.size) == text_of(each) &&
            ends_well(text, start + each.size, unspaced))
            return &each;
    }
    return nullptr;
}

} // namespace newshound
