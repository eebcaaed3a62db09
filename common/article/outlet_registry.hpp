// SPDX-License-Identifier: GPL-3.0-or-later
// Which names, spellings and domains belong to one outlet: a list of the world's press, wire
// services and broadcasters, built into the program and extended by the user's own file.
//
// The lists are tab-separated, one outlet a line, "#" starts a comment line:
//   name  spellings  domains  kind  country  flags
// Spellings and domains are separated by "|"; trailing columns may be left out. `kind` is agency,
// newspaper, magazine, broadcaster or digital; `country` ISO 3166-1 alpha-2; `flags` is empty,
// "ambiguous" or, in the built-in lists, "byline": its spellings of one word stand for the agency
// where authors do. Where outlets share a spelling or a domain, the later list's wins; within a
// list, a name beats a spelling, and that a domain; else the spelling is nobody's.
#pragma once

#include "common/text/hash_table.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

enum class OutletKind : std::uint8_t { newspaper, agency, magazine, broadcaster, digital };

struct Outlet {
    std::string name;           // as shown to people: "The New York Times"
    std::string_view spellings; // others than the name, as listed: "NYT|Нью-Йорк таймс"
    std::string_view domains;   // lower case, without "www."; the chief one first, as listed
    OutletKind kind = OutletKind::newspaper;
    std::string country;    // ISO 3166-1 alpha-2, "" = unknown or international
    bool ambiguous = false; // its name is an everyday word too (Time, The Sun, Metro)
};

// An outlet's name in a text: bytes [start, end), a leading "The" not included. `outlet` points
// into the registry.
struct OutletName {
    const Outlet* outlet = nullptr;
    std::size_t start = 0;
    std::size_t end = 0;
};

// Immutable once built: safe from any number of threads. Pointers into it live as long as it does.
// Built anew in each run, so it is lean: texts stay in their lists, keys are known by their hashes.
class OutletRegistry {
  public:
    // The lists built into the program and then, unless "", the user's file at `path`. Throws
    // UsageError naming the line when the file can't be read or a line is malformed.
    explicit OutletRegistry(const std::string& path = {});

    OutletRegistry(const OutletRegistry&) = delete;
    OutletRegistry& operator=(const OutletRegistry&) = delete;

    // By any spelling (case, accents, "The" don't matter: outlet_key) or domain. nullptr when
    // unknown, or when several outlets of a list go by that name ("Daily News").
    const Outlet* find(std::string_view spelling) const;

    // By host ("edition.cnn.com") or address: the longest suffix that is an outlet's domain.
    const Outlet* find_domain(std::string_view host_or_address) const;

    // The registry's name of an outlet spelled anyhow; `spelling` itself when it is unknown.
    std::string display_name(std::string_view spelling) const;

    // All outlet_keys under which `spelling`'s outlet is to be found: its own first, then every
    // spelling's and domain's, each once. Only its own when it is unknown.
    std::vector<std::string> keys(std::string_view spelling) const;
    std::vector<std::string> keys(const Outlet& outlet) const;

    // Every outlet name that stands in `text` with its own capitals, or in capitals throughout,
    // from left to right, the longest at each place. Linear in the text's length.
    std::vector<OutletName> names_in(std::string_view text) const;

    const std::vector<Outlet>& outlets() const { return outlets_; }

  private:
    // Whose a key or spelling is. Of several claims the one of highest rank holds.
    struct Claim {
        std::uint32_t outlet = 0;
        std::uint32_t rank = 0;
        bool shared = false; // two outlets claim it with the same rank
    };
    static constexpr std::uint32_t none = UINT32_MAX;
    // As it stands in texts.
    struct Spelling {
        std::uint32_t start = 0; // in letters_
        std::uint32_t size = 0;
        std::uint32_t next = none; // of spellings_, with the same first word and not longer
        Claim claim;
    };
    using Claims = HashTable<Claim>;

    void add_list(std::string_view list, const std::string& file, std::uint32_t rank);
    void add_outlet(Outlet outlet, std::uint32_t rank);
    void add_name(std::string_view name, const Claim& claim);
    void add_site_names(const Outlet& outlet, std::string_view domain, const Claim& claim);
    void add_spelling(std::string_view text, const Claim& claim);
    static void claim_key(Claims& claims, std::string_view key, const Claim& claim);
    static void settle(Claim& standing, const Claim& claim);
    const Outlet* holder(const Claims& claims, std::string_view key) const;
    std::string_view text_of(const Spelling& spelling) const;
    const Spelling* longest_at(std::string_view text, std::size_t start, std::size_t end) const;

    std::string own_list_; // the user's
    std::vector<Outlet> outlets_;
    Claims by_key_;
    Claims by_domain_;
    std::string letters_; // of all spellings
    std::vector<Spelling> spellings_;
    HashTable<std::uint32_t> by_first_word_; // the longest of spellings_
    // What first words look like (their first bytes and length), to pass over most others quickly.
    std::bitset<1 << 16> first_word_looks_;
};

} // namespace newshound
