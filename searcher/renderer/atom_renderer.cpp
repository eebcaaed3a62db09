// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/atom_renderer.hpp"

#include "common/article/today.hpp"
#include "common/text/hash.hpp"
#include "searcher/renderer/atom_entry.hpp"
#include "searcher/renderer/xml.hpp"

#include <ostream>

namespace newshound {
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
