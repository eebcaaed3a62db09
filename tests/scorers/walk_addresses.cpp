// SPDX-License-Identifier: GPL-3.0-or-later
// Resolves every address that pages write: walk_addresses PATH...
// Prints those that name a page by the plainest of rules ("http://host…", or a reference without a
// scheme) and yet are read as nothing, then how many were read as written, mended, resolved and
// lost. Exit status 1 when one was lost.
#include "common/text/url.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/charset.hpp"
#include "indexer/extractor/page/html_document.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/extractor/page_marks.hpp"
#include "indexer/source/open_source.hpp"

#include <iostream>
#include <string>
#include <vector>

using namespace newshound;

namespace {

struct Counts {
    long pages = 0, as_written = 0, mended = 0, resolved = 0, lost = 0;
};

bool holds_address(const Attribute& attribute) {
    const std::string_view name = attribute.name;
    return name == "href" || name == "src" || name == "action" || name == "cite" ||
           (name == "content" && is_web_address(attribute.value));
}

// By the eye: something behind "http://", or no scheme at all.
bool names_page(std::string_view address) {
    if (is_web_address(address)) return address.size() > address.find("//") + 2;
    const std::size_t colon = address.find(':');
    return !address.empty() && (colon == address.npos || colon > address.find_first_of("/?#"));
}

void walk(const HtmlDocument& document, const std::string& file, Counts& counts) {
    const PageMarks marks = read_page_marks(document);
    const std::string base = parse_url(marks.address) ? marks.address : "http://page.invalid/a/b";
    for (NodeId id = 0; id < document.size(); ++id) {
        for (const Attribute& attribute : document[id].attributes) {
            if (!holds_address(attribute)) continue;
            const std::string_view written = original_address(attribute.value);
            const std::string address = resolve_url(written, base);
            if (address.empty() && names_page(written)) {
                ++counts.lost;
                std::cout << "lost\t" << file << "\t" << written << "\n";
            } else if (!address.empty()) {
                ++(address == written        ? counts.as_written
                   : is_web_address(written) ? counts.mended
                                             : counts.resolved);
            }
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> paths(argv + 1, argv + argc);
    std::vector<std::string> missing;
    const auto source = open_source(name_roots(paths, {}, missing), {});
    Counts counts;
    for (SourceItem item; source->next(item);) {
        Page page;
        if (!item.skipped.empty() || !source->load(item, page_limits::bytes, page).empty())
            continue;
        ++counts.pages;
        walk(HtmlDocument(decode_page(page.bytes, "").text), item.path, counts);
    }
    std::cout << counts.pages << " pages: " << counts.as_written << " addresses as written, "
              << counts.mended << " mended, " << counts.resolved << " resolved, " << counts.lost
              << " lost\n";
    return counts.lost == 0 && missing.empty() ? 0 : 1;
}
