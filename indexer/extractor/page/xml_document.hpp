// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed XML document as one flat array of nodes in document order; the subtree of node i is the
// half-open range [i, end(i)). libxml2 parses, without its tree, and without what a document may
// ask for: no document type, no entities of its own, no files.
//
// Names of elements: those without a prefix stand as written, whatever their namespace. A prefix
// means what its first declaration in the document says: of namespaces that the readers know it is
// the customary one ("dc:date"), that of the root element's own is left out.
#pragma once

#include "indexer/extractor/page/node.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

struct XmlNode {
    std::string name;                                                 // "" = a text
    std::string text;                                                 // of a text
    std::vector<std::pair<std::string, std::string>> attributes = {}; // names as written
    NodeId parent = no_node;
    NodeId end = 0;
};

class XmlDocument {
  public:
    // Parses UTF-8 without NULs, whatever encoding it declares. Never throws; what is not
    // well-formed is left out, elements that are not closed end with their parents. The bounds are
    // those of page_limits.hpp, and a depth of 256.
    explicit XmlDocument(std::string_view utf8);

    // no_node when there is no element; else 0.
    NodeId root() const { return nodes_.empty() ? no_node : 0; }
    const XmlNode& operator[](NodeId id) const { return nodes_[id]; }
    NodeId size() const { return static_cast<NodeId>(nodes_.size()); }

    // Elements of that name inside of `id`, in the document's order: its children, or all.
    std::vector<NodeId> children(NodeId id, std::string_view name) const;
    std::vector<NodeId> all(NodeId id, std::string_view name) const;
    // The first of them; no_node when there is none, or `id` is none.
    NodeId child(NodeId id, std::string_view name) const;
    NodeId first(NodeId id, std::string_view name) const;

    // Inside of `id`, which is an element.
    bool has_elements(NodeId id) const;

    // "" when absent, or `id` is none.
    std::string_view attribute(NodeId id, std::string_view name) const;
    // All text inside, without markup; "" of none.
    std::string text(NodeId id) const;
    // What is inside as HTML, names without prefixes.
    std::string markup(NodeId id) const;

  private:
    struct Builder;

    std::vector<XmlNode> nodes_;
};

} // namespace newshound
