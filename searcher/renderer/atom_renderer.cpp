// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/atom_renderer.hpp"

#include "common/text/hash.hpp"
#include "searcher/renderer/atom_entry.hpp"
#include "searcher/renderer/xml.hpp"

#include <ctime>
#include <ostream>

namespace newshound {
namespace {

std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

} // namespace

void AtomRenderer::begin(const Summary& summary) {
    now_ = utc_now();
    out() << "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
             "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
             "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
          << xml_element("id", "urn:newshound:search:" + digest(summary.query, 20))
          << xml_element("title", "Newshound: " + summary.query) << xml_element("updated", now_)
          << "<author><name>Newshound</name></author>\n";
}

void AtomRenderer::take(const Result& result) {
    out() << atom_entry(result, now_);
}

void AtomRenderer::end() {
    out() << "</feed>\n";
}

} // namespace newshound
