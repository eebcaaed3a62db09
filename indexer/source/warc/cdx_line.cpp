// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/cdx_line.hpp"

#include "common/text/ascii.hpp"
#include "common/text/json_document.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace newshound {
namespace {

std::vector<std::string_view> fields_in(std::string_view line) {
    constexpr std::size_t most = 40;
    std::vector<std::string_view> fields;
    for (line = trimmed(line); !line.empty() && fields.size() < most; line = trimmed(line)) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        fields.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return fields;
}

std::optional<std::uint64_t> number_of(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole = error == std::errc() && end == text.data() + text.size();
    return is_whole ? std::optional(number) : std::nullopt;
}

// Of a text or a number.
std::optional<std::uint64_t> number_of(const JsonValue& value) {
    return value.is_text() ? number_of(value.text()) : value.count();
}

bool may_be_page(std::string_view media_type, std::string_view status) {
    static constexpr std::array<std::string_view, 8> types = {"",
                                                              "-",
                                                              "unk",
                                                              "text/html",
                                                              "application/xhtml+xml",
                                                              "application/vnd.wap.xhtml+xml",
                                                              "unknown",
                                                              "warc/revisit"};
    const std::string type = ascii_lower(media_type.substr(0, media_type.find(';')));
    const bool has_status = !status.empty() && status != "-" && status != "0";
    if (type == "text/plain") return !has_status;
    if (has_status && !(status.size() == 3 && status[0] == '2') &&
        !(status == "304" && type == "warc/revisit"))
        return false;
    return std::ranges::find(types, type) != types.end();
}

} // namespace

CdxReader::Line CdxReader::read(std::string_view line, CdxEntry& entry) {
    constexpr std::string_view header = "CDX ";
    if (trimmed(line).empty() || line.starts_with('!')) return Line::none;
    if (trimmed(line).starts_with(header)) {
        named_ = fields_of(trimmed(line).substr(header.size()));
        return named_.count == 0 ? Line::bad : Line::none;
    }
    // Keys have no braces, nor have times.
    const std::vector<std::string_view> fields = fields_in(line.substr(0, line.find('{')));
    if (line.find(" {") != line.npos && fields.size() == 2)
        return read_json(trimmed(line.substr(line.find(" {"))), entry);
    return read_fields(line, entry);
}

CdxReader::Fields CdxReader::fields_of(std::string_view letters) {
    Fields fields;
    const std::vector<std::string_view> all = fields_in(letters);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] == "m") fields.media_type = i;
        if (all[i] == "s") fields.status = i;
        if (all[i] == "g") fields.file = i;
        if (all[i] == "V" || (all[i] == "v" && fields.offset == no_field)) fields.offset = i;
    }
    if (fields.file != no_field && fields.offset != no_field) fields.count = all.size();
    return fields;
}

CdxReader::Line CdxReader::read_json(std::string_view json, CdxEntry& entry) {
    const JsonDocument document(json);
    const JsonValue root = document.root();
    const std::optional<std::uint64_t> offset = number_of(root["offset"]);
    if (!offset || root["filename"].text().empty()) return Line::bad;
    const JsonValue status = root["status"];
    const std::optional<std::uint64_t> count = status.count();
    entry.file = root["filename"].text();
    entry.offset = *offset;
    entry.may_be_page = may_be_page(root["mime"].text(),
                                    count ? std::to_string(*count) : std::string(status.text()));
    return Line::entry;
}

CdxReader::Line CdxReader::read_fields(std::string_view line, CdxEntry& entry) const {
    const std::vector<std::string_view> all = fields_in(line);
    Fields fields = named_;
    if (fields.count == 0 && all.size() == 11) fields = fields_of("N b a m s k r M S V g");
    if (fields.count == 0 && all.size() == 10) fields = fields_of("N b a m s k r M V g");
    if (fields.count == 0 && all.size() == 9) fields = fields_of("N b a m s k r V g");
    if (fields.count == 0 || all.size() != fields.count) return Line::bad;
    const auto field = [&](std::size_t number) {
        return number == no_field ? std::string_view() : all[number];
    };
    const std::optional<std::uint64_t> offset = number_of(field(fields.offset));
    if (!offset) return Line::bad;
    entry.file = field(fields.file);
    entry.offset = *offset;
    entry.may_be_page = may_be_page(field(fields.media_type), field(fields.status));
    return Line::entry;
}

} // namespace newshound
