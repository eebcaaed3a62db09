// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archived_member.hpp"

#include "indexer/source/compression/make_decompressor.hpp"
#include "indexer/source/mhtml.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/sniff.hpp"

#include <algorithm>
#include <string_view>

namespace newshound {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view gzip_magic = "\x1F\x8B\x08"sv;
constexpr std::size_t step_bytes = 64u << 10;

// gzip, member behind member; what follows them that is none is passed over.
std::string_view unzip(std::string_view in, bool cut, std::size_t limit, Page& page) {
    const auto decompressor = make_decompressor(Compression::gzip);
    std::string out(step_bytes, '\0');
    while (page.bytes.size() < limit) {
        const auto [taken, made, state] = decompressor->run(in, out.data(), out.size());
        page.bytes.append(out, 0, made);
        in.remove_prefix(taken);
        if (state == Decompressor::State::damaged) return skip_reason::damaged_gzip;
        if (state == Decompressor::State::end) {
            if (!in.starts_with(gzip_magic)) return {};
            decompressor->restart();
        } else if (taken == 0 && made == 0) {
            page.cut = cut;
            return cut ? std::string_view() : skip_reason::cut_gzip;
        }
    }
    page.cut = page.bytes.size() > limit || !in.empty();
    page.bytes.resize(std::min(page.bytes.size(), limit));
    return {};
}

} // namespace

std::string read_member(const ArchivedMember& member, std::size_t limit, Page& page) {
    page = {};
    page.address = member.address;
    page.captured = member.captured;
    page.content_type = member.content_type;
    if (member.bytes.starts_with(gzip_magic)) {
        const std::string_view why = unzip(member.bytes, member.cut, limit, page);
        if (!why.empty()) {
            page.bytes.clear();
            return std::string(why);
        }
    } else {
        page.bytes = member.bytes.substr(0, limit);
        page.cut = member.cut || member.bytes.size() > limit;
    }
    if (is_mhtml(page.bytes) && !unpack_mhtml(page)) return std::string(skip_reason::not_html);
    if (is_xml_story(page.bytes)) page.content_type = "application/xml";
    return std::string(sniff(page.bytes, !member.is_named_so));
}

} // namespace newshound
