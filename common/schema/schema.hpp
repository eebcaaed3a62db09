// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of fields: the contract between what is indexed and what can be asked.
//
// The writer, the query parser, facets, help and the manual's test read this table and nothing
// else. Prefixes follow Omega's conventions (xapian-omega, docs/termprefixes.rst); ours start
// with X and end with a colon, so that no word can run into them. (The bare word "X…:" can't arise:
// words are lower case.) docs/database-format.md tells the same with examples.
//
// Which terms a field of each kind has:
//   text   prefix + word, with positions. Plain words (no prefix) stand at positions in this order:
//          headline (wdf 5), text (wdf 2 in its first lead_bytes, else 1), captions. Between
//          blocks the positions jump by paragraph_gap: no phrase and no NEAR/n with
//          n < paragraph_gap crosses a paragraph, headline or caption. S terms: the headline again.
//          sentence_end_term and paragraph_end_term stand, with wdf 0, where the last word of
//          each sentence (sentences.hpp) and of each paragraph, headline and caption stands.
//   name   prefix + "=" + name_key(name), the whole name; and prefix + word of each name with
//          positions (name_gap between names), so that person:"alexander bortnikov" is a phrase
//          and person:bortnikov a word. Words are fold_accents(analyze(name)). Of an entity its
//          canonical name and every surface form are there.
//   key    prefix + key, in the form that Field::key_form tells. outlet, cites, wire: of each
//          spelling and domain that the registry knows, so that any of them finds it; lang:
//          ISO 639-1; on: "04-13"; id, story: the id; file: path. One over 245 bytes: make_term.
//   date   date_terms.hpp; about: about_keys of common/article/time_interval.
//   Every facet besides: value_prefix + name of the field + "=" + a value as its slot has it, so
//   that what is counted can be found. file: folder_prefix + each folder above the page, with its
//   "/". number no term; its slot holds sortable(number).
//
// Edits: a version has as added: and removed: terms the words by which it differs from the version
// before it in time (Slot::previous), headline and text, with the positions of the text in which
// they stand. The edit_context words around each edit have terms with edit_context_mark behind the
// prefix, so that a phrase of which only a part was edited is found; and the bare prefix stands
// where anything was added or removed at all:
//   removed:"failed to comment"  PHRASE of (XREMOVED:failed or XREMOVED:~failed), …; one without ~
//
// Quotations: who said what, in the same quotation. The words of all quotations stand as said:
// terms at every second position (base, base + said_stride, …), said_gap between quotations. At the
// odd position behind each word stand the by: terms of each of its speakers (words and whole name);
// the bare "XBY:" tells that there is a quotation, and has no position. So phrases that lack no
// position answer all questions, in plain Xapian, on another machine too:
//   said:"information security"              PHRASE(XSAID:information XSAID:security) in 3
//   said:"information security" by:bortnikov PHRASE(XSAID:information XSAID:security
//                                            XBY:bortnikov) in 4
//   said:security by:"alexander bortnikov"   PHRASE(XSAID:security XBY:=alexander bortnikov) in 2
//   said:(a b) by:x in one quotation         these of each, and NEAR(XSAID:a XSAID:b) in said_gap
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace newshound {

enum class Kind : std::uint8_t {
    text,   // words with positions: body, title, quoted words
    name,   // a whole name as one term, and its words with positions: author, person
    key,    // one exact term, after a normalisation of its own: outlet, lang, url
    date,   // days: a D/M/Y term family, and a sortable value where it has a slot
    number, // a sortable value
};

// How the text of a key, or of a whole name, becomes the one spelling that its term has: what
// key_of (field_key.hpp) does, for what is filed and what is asked alike.
enum class KeyForm : std::uint8_t {
    none,    // no whole values: words, dates and numbers
    name,    // name_key (analysis.hpp)
    lower,   // small letters
    outlet,  // outlet_key (common/article/outlet.hpp)
    address, // url_key (identity.hpp)
    host,    // host_of (common/article/outlet.hpp)
    as_is,
};

// Value slots. A number never changes its meaning within a database format; new ones go at the end.
enum class Slot : std::uint32_t {
    published = 0, // local day, sortable (1600–2100); empty = undated
    updated = 1,
    captured = 2,
    words = 3,    // word count
    article = 4,  // article id: version grouping, ties
    version = 5,  // number of this version of the article, from 1
    revision = 6, // index revision that first wrote this version
    outlet = 7,   // outlet's display name
    story = 8,    // id of the group of near-copies
    people = 9,   // canonical names, packed (facets)
    orgs = 10,
    places = 11,
    cites = 12,
    authors = 13,
    section = 14,
    language = 15,
    content = 16,     // hash64 of headline and text, 8 bytes big-endian: whether a page changed
    moment = 17,      // of captured, else updated, else published, in days (UTC): orders versions
    fingerprint = 18, // of the text, near_copies.hpp
    previous = 19,    // number of the version before this one in time; none for the first
    identity = 20,    // what the article is known by (identity.hpp): its id is made of it
    indexed = 21,     // moment at which the article first came, in days (UTC): arrival.hpp
    speakers = 22,    // of quotations, each once, in the text's order, packed (facets)
};

// A slot's number as Xapian takes it.
constexpr std::uint32_t number_of(Slot slot) {
    return static_cast<std::uint32_t>(slot);
}

// Facet slots (people, orgs, places, cites, authors, speakers) hold pack_texts lists (packing.hpp),
// most prominent first; outlet, section, language and article hold one plain text: the outlet's
// display name as its registry spells it, the language's code, the article id.

inline constexpr unsigned title_weight = 5; // wdf of a headline word among the plain terms
inline constexpr unsigned lead_weight = 2;
inline constexpr std::size_t lead_bytes = 300; // of the text's start
inline constexpr unsigned paragraph_gap = 100; // positions
inline constexpr unsigned name_gap = 100;
inline constexpr unsigned said_stride = 2;
inline constexpr unsigned said_gap = 1000;

struct Field {
    std::string_view name;    // what people type before the colon
    std::string_view meaning; // one line for help and manual
    std::string_view prefix;  // of its terms; "" only for the body's words
    std::optional<Slot> slot;
    Kind kind;
    bool facet;                       // can be counted by value
    std::string_view example;         // a query that the sample corpus answers or could
    KeyForm key_form = KeyForm::none; // of its whole values
};

std::span<const Field> fields();
const Field* find_field(std::string_view name); // nullptr = no such field

// Terms that are no field of their own.
inline constexpr std::string_view identity_prefix = "Q";        // version_id (identity.hpp): unique
inline constexpr std::string_view article_prefix = "XARTICLE:"; // article id
inline constexpr std::string_view superseded_term = "XSUPERSEDED:"; // a newer version exists
inline constexpr std::string_view copied_term = "XCOPIED:";   // newest, and its story has others
inline constexpr std::string_view undated_term = "XUNDATED:"; // no date of publication
inline constexpr std::string_view sentence_end_term = "XSENTENCE:";
inline constexpr std::string_view paragraph_end_term = "XPARAGRAPH:";
inline constexpr std::string_view path_prefix = "P"; // each file that gave it (hashed when long)
// url_key of the address that it declares, where it is not known at which it was fetched.
inline constexpr std::string_view declared_prefix = "XDECLARED:";
inline constexpr std::string_view value_prefix = "XVALUE:";   // + field=value: facet_terms.hpp
inline constexpr std::string_view folder_prefix = "XFOLDER:"; // + path of a folder above the page
inline constexpr char whole_name_mark = '=';                  // see "name" above
inline constexpr char edit_context_mark = '~';                // see "edits" above
inline constexpr unsigned edit_context = 8;                   // words

// A term never exceeds Xapian's limit of 245 bytes: longer keys are hashed, never cut.
inline constexpr std::size_t longest_term = 245;

} // namespace newshound
