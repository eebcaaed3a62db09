// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes, in the alphabet of packing.hpp (N a number, S a signed one, T a text):
//
//   article  = version:byte  card:T  rest-size:N  deflate(rest)
//   card     = title outlet section language url image wire path address:T  offset truncated:N
//              authors:list  published updated captured:date
//   rest     = text description:T  keywords captions:list  entities quotes times:marks
//              fingerprint:T  cites:marks  found:count-of(field value rule element:T confidence:F)
//              links:marks  roles:list (of the quotes; none where none is known)
//   list     = count:N  T*
//   marks    = count:N  (what the mark says  start:N  end:N)*      offsets in code points
//   date     = 0:N | precision+1:N  year month day hour minute second:S  has-offset:N  offset:S
//   F        = the float's 32 bits as N
#include "common/schema/stored_article.hpp"

#include "common/error.hpp"
#include "common/schema/packing.hpp"

#include <zlib.h>

#include <bit>

namespace newshound {
namespace {

// --- A field at a time: one `pack` and one `unpack` for each kind, in the same order. ---

void pack(std::string& bytes, const std::string& text) {
    pack_text(bytes, text);
}

void pack(std::string& bytes, float number) {
    pack_number(bytes, std::bit_cast<std::uint32_t>(number));
}

void pack(std::string& bytes, const std::vector<std::string>& texts) {
    pack_number(bytes, texts.size());
    for (const std::string& text : texts)
        pack_text(bytes, text);
}

void pack(std::string& bytes, const std::optional<Date>& date) {
    if (!date) return pack_number(bytes, 0);
    pack_number(bytes, static_cast<std::uint64_t>(date->precision) + 1);
    for (const int part :
         {date->year, date->month, date->day, date->hour, date->minute, date->second})
        pack_signed(bytes, part);
    pack_number(bytes, date->offset_minutes ? 1 : 0);
    pack_signed(bytes, date->offset_minutes.value_or(0));
}

void unpack(Unpacker& in, std::string& text) {
    text = in.text();
}

void unpack(Unpacker& in, float& number) {
    number = std::bit_cast<float>(static_cast<std::uint32_t>(in.number()));
}

void unpack(Unpacker& in, std::vector<std::string>& texts) {
    texts.resize(in.count());
    for (std::string& text : texts)
        text = in.text();
}

void unpack(Unpacker& in, std::optional<Date>& date) {
    date.reset();
    const std::uint64_t precision = in.number();
    if (precision == 0) return;
    date.emplace();
    date->precision = static_cast<Precision>(precision - 1);
    for (int* part :
         {&date->year, &date->month, &date->day, &date->hour, &date->minute, &date->second})
        *part = static_cast<int>(in.signed_number());
    const bool has_offset = in.number() != 0;
    const auto offset = static_cast<int>(in.signed_number());
    if (has_offset) date->offset_minutes = offset;
    if (precision > 5 || !is_valid(*date)) date.reset();
}

// --- The card ---

std::string pack_card(const Article& a) {
    std::string bytes;
    for (const std::string* text :
         {&a.title, &a.outlet, &a.section, &a.language, &a.url, &a.image, &a.wire, &a.origin.path,
          &a.origin.address, &a.origin.known_as, &a.origin.arrived})
        pack(bytes, *text);
    pack_number(bytes, a.origin.edition);
    pack_number(bytes, a.truncated);
    pack(bytes, a.authors);
    for (const auto* date : {&a.published, &a.updated, &a.captured})
        pack(bytes, *date);
    return bytes;
}

bool unpack_card(std::string_view bytes, Article& a) {
    Unpacker in(bytes);
    for (std::string* text :
         {&a.title, &a.outlet, &a.section, &a.language, &a.url, &a.image, &a.wire, &a.origin.path,
          &a.origin.address, &a.origin.known_as, &a.origin.arrived})
        unpack(in, *text);
    a.origin.edition = static_cast<unsigned>(in.number());
    a.truncated = in.number() != 0;
    unpack(in, a.authors);
    for (auto* date : {&a.published, &a.updated, &a.captured})
        unpack(in, *date);
    return in.ok();
}

// --- The rest ---

template <typename Mark, typename Pack>
void pack_marks(std::string& bytes, const std::vector<Mark>& marks, Pack pack_one) {
    pack_number(bytes, marks.size());
    for (const Mark& mark : marks) {
        pack_one(mark);
        pack_number(bytes, mark.start);
        pack_number(bytes, mark.end);
    }
}

template <typename Mark, typename Unpack>
void unpack_marks(Unpacker& in, std::vector<Mark>& marks, Unpack unpack_one) {
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        Mark& mark = marks.emplace_back();
        unpack_one(mark);
        mark.start = static_cast<std::uint32_t>(in.number());
        mark.end = static_cast<std::uint32_t>(in.number());
    }
}

void pack(std::string& bytes, const std::vector<QuotationSpeaker>& speakers) {
    pack_number(bytes, speakers.size());
    for (const QuotationSpeaker& each : speakers) {
        pack(bytes, each.name);
        pack(bytes, each.role);
    }
}

void unpack(Unpacker& in, std::vector<QuotationSpeaker>& speakers) {
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        QuotationSpeaker& each = speakers.emplace_back();
        unpack(in, each.name);
        unpack(in, each.role);
    }
}

std::string pack_rest(const Article& a) {
    std::string bytes;
    pack(bytes, a.text);
    pack(bytes, a.description);
    pack(bytes, a.keywords);
    pack(bytes, a.captions);
    pack_marks(bytes, a.entities, [&](const EntityMention& each) {
        pack_number(bytes, static_cast<std::uint64_t>(each.type));
        pack(bytes, each.name);
        pack(bytes, each.text);
        pack(bytes, each.prominence);
    });
    pack_marks(bytes, a.quotes, [&](const Quotation& each) {
        pack(bytes, each.text);
        pack(bytes, each.speakers);
        pack(bytes, each.cue);
    });
    pack_marks(bytes, a.times, [&](const TimeMention& each) {
        pack(bytes, each.text);
        pack(bytes, each.value);
    });
    pack(bytes, a.fingerprint);
    pack_marks(bytes, a.cites, [&](const Citation& each) { pack(bytes, each.name); });
    pack_number(bytes, a.found.size());
    for (const Found& each : a.found) {
        for (const std::string* text : {&each.field, &each.value, &each.rule, &each.element})
            pack(bytes, *text);
        pack(bytes, each.confidence);
    }
    pack_marks(bytes, a.links, [&](const Link& each) { pack(bytes, each.host); });
    return bytes;
}

bool unpack_rest(std::string_view bytes, Article& a) {
    Unpacker in(bytes);
    unpack(in, a.text);
    unpack(in, a.description);
    unpack(in, a.keywords);
    unpack(in, a.captions);
    unpack_marks(in, a.entities, [&](EntityMention& each) {
        each.type = static_cast<EntityType>(std::min<std::uint64_t>(in.number(), 2));
        unpack(in, each.name);
        unpack(in, each.text);
        unpack(in, each.prominence);
    });
    unpack_marks(in, a.quotes, [&](Quotation& each) {
        unpack(in, each.text);
        unpack(in, each.speakers);
        unpack(in, each.cue);
    });
    unpack_marks(in, a.times, [&](TimeMention& each) {
        unpack(in, each.text);
        unpack(in, each.value);
    });
    unpack(in, a.fingerprint);
    unpack_marks(in, a.cites, [&](Citation& each) { unpack(in, each.name); });
    const std::size_t found = in.count();
    for (std::size_t i = 0; i < found && in.ok(); ++i) {
        Found& each = a.found.emplace_back();
        for (std::string* text : {&each.field, &each.value, &each.rule, &each.element})
            unpack(in, *text);
        unpack(in, each.confidence);
    }
    unpack_marks(in, a.links, [&](Link& each) { unpack(in, each.host); });
    return in.ok();
}

// Level 1: twice as fast as zlib's default for a tenth more bytes.
std::string deflated(std::string_view bytes) {
    uLongf size = compressBound(bytes.size());
    std::string result(size, '\0');
    const int status = compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                                 reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), 1);
    if (status != Z_OK) throw Error("zlib can't compress an article; is memory short?");
    result.resize(size);
    return result;
}

bool inflated(std::string_view bytes, std::uint64_t size, std::string& result) {
    constexpr std::uint64_t greatest_ratio = 1032;
    if (size > bytes.size() * greatest_ratio) return false;
    result.resize(size);
    uLongf written = size;
    const int status = uncompress(reinterpret_cast<Bytef*>(result.data()), &written,
                                  reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
    return status == Z_OK && written == size;
}

} // namespace

std::string store_article(const Article& article) {
    std::string bytes(1, static_cast<char>(stored_article_version));
    pack_text(bytes, pack_card(article));
    const std::string rest = pack_rest(article);
    pack_number(bytes, rest.size());
    return bytes += deflated(rest);
}

bool load_card(std::string_view bytes, Article& card) {
    card = {};
    if (bytes.empty() || bytes[0] != stored_article_version) return false;
    Unpacker in(bytes.substr(1));
    return unpack_card(in.text(), card);
}

bool load_article(std::string_view bytes, Article& article) {
    article = {};
    if (bytes.empty() || bytes[0] != stored_article_version) return false;
    Unpacker in(bytes.substr(1));
    if (!unpack_card(in.text(), article)) return false;
    const std::uint64_t size = in.number();
    std::string rest;
    return in.ok() && inflated(in.rest(), size, rest) && unpack_rest(rest, article);
}

} // namespace newshound
