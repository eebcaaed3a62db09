// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed page as one flat array of nodes in document order: libxml2 parses.
//
// The subtree of node i is the half-open range [i, end(i)), so that every pass over a page is a
// loop, and no depth of nesting can exhaust a stack.
#pragma once

#include "indexer/extractor/page/node.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class StandIns;

class HtmlDocument {
  public:
    // Parses UTF-8 without NULs (see charset.hpp). Never throws; what libxml2 can't use is left
    // out. What comes behind the limits of page_limits.hpp is dropped, and
    // truncated() says so. Built from libxml2's events, without its tree.
    explicit HtmlDocument(std::string_view utf8);
    ~HtmlDocument();
    HtmlDocument(HtmlDocument&&) noexcept;
    HtmlDocument& operator=(HtmlDocument&&) noexcept;

    // Node 0 is the document. Views live as long as this object.
    NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
    const Node& operator[](NodeId id) const { return nodes_[id]; }
    bool truncated() const { return truncated_; }

    // Makes comments without words of a subtree, which no reader sees: what is not the page's own.
    void silence(NodeId id);

    // The value of an attribute, "" when absent.
    std::string_view attribute(NodeId id, std::string_view name) const;
    bool has_attribute(NodeId id, std::string_view name) const;

    // First child and next sibling, no_node when there is none.
    NodeId first_child(NodeId id) const;
    NodeId next_sibling(NodeId id) const;

  private:
    struct Arena;   // owns the strings
    struct Builder; // takes the parser's events

    // Whether all stand-ins came back. It starts anew each time. `clean`: the page holds no control
    // signs but by references.
    bool parse(const StandIns& stand_ins, bool clean);

    std::unique_ptr<Arena> arena_;
    std::vector<Node> nodes_;
    bool truncated_ = false;
};

// "div#main.story" for people: what `found` names as the element.
std::string describe(const HtmlDocument& document, NodeId id);

} // namespace newshound
