// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/marked_page.hpp"

#include "common/text/ascii.hpp"
#include "common/text/escape.hpp"
#include "indexer/extractor/article_fields.hpp"
#include "indexer/extractor/body/main_text.hpp"
#include "indexer/extractor/main_text_hints.hpp"
#include "indexer/extractor/page/charset.hpp"
#include "indexer/extractor/page/page_limits.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

constexpr std::string_view page_head =
    "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\"><title>What Newshound took</title><style>"
    "body{font-family:sans-serif;max-width:60em;margin:1em auto;color:#888}"
    ".taken{background:#c8f0c8;color:#000}.title{background:#cde2ff;color:#000}"
    ".left{background:#f6e3e3}.legend{border-bottom:1px solid #ccc;padding-bottom:.5em}"
    "</style></head><body><p class=\"legend\"><span class=\"title\">headline</span> "
    "<span class=\"taken\">taken as text</span> <span class=\"left\">left</span></p>\n";

// Elements that show words or shape them; all others are passed through to their children.
bool is_shown(Tag tag) {
    switch (tag) {
    case Tag::main:
    case Tag::article:
    case Tag::section:
    case Tag::aside:
    case Tag::header:
    case Tag::footer:
    case Tag::nav:
    case Tag::div:
    case Tag::p:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::ul:
    case Tag::ol:
    case Tag::li:
    case Tag::dl:
    case Tag::dt:
    case Tag::dd:
    case Tag::blockquote:
    case Tag::pre:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::table:
    case Tag::caption:
    case Tag::tr:
    case Tag::td:
    case Tag::th:
    case Tag::b:
    case Tag::strong:
    case Tag::i:
    case Tag::em:
    case Tag::center:
    case Tag::address:
        return true;
    default:
        return false;
    }
}

bool is_dropped(Tag tag) {
    return tag == Tag::head || tag == Tag::script || tag == Tag::style || tag == Tag::noscript ||
           tag == Tag::comment || tag == Tag::template_ || tag == Tag::svg || tag == Tag::select;
}

class Painter {
  public:
    Painter(const HtmlDocument& document, const PageReading& reading)
        : document_(document), kept_(reading.body.kept), heading_(reading.headline.heading) {}

    std::string paint() {
        out_ = page_head;
        for (NodeId id = 0; id < document_.size(); ++id) {
            close(id);
            const Node& node = document_[id];
            if (is_dropped(node.tag)) {
                id = node.end - 1;
            } else if (node.tag == Tag::text) {
                add(id);
            } else if (node.tag == Tag::br) {
                out_ += "<br>";
            } else if (is_shown(node.tag)) {
                out_.append("<").append(node.name).append(">");
                open_.push_back(id);
            }
        }
        close(document_.size());
        return std::move(out_) + "</body></html>\n";
    }

  private:
    void add(NodeId id) {
        const std::string_view text = document_[id].text;
        if (trimmed(text).empty()) {
            out_ += '\n';
            return;
        }
        const bool title = heading_ != no_node && id > heading_ && id < document_[heading_].end;
        const bool taken = std::ranges::binary_search(kept_, id);
        out_ += title   ? "<span class=\"title\">"
                : taken ? "<span class=\"taken\">"
                        : "<span class=\"left\">";
        out_.append(escape_html(text)).append("</span>");
    }

    void close(NodeId id) {
        while (!open_.empty() && document_[open_.back()].end <= id) {
            out_.append("</").append(document_[open_.back()].name).append(">");
            open_.pop_back();
        }
    }

    const HtmlDocument& document_;
    const std::vector<NodeId>& kept_;
    const NodeId heading_;
    std::string out_;
    std::vector<NodeId> open_;
};

} // namespace

std::string marked_page(const Page& page) {
    const std::string_view bytes(page.bytes);
    HtmlDocument document(decode_page(bytes.substr(0, page_limits::bytes), page.content_type).text);
    PageReading reading = begin_reading(document, page);
    reading.body = main_text(document, hints_of(reading));
    return Painter(document, reading).paint();
}

} // namespace newshound
