// SPDX-License-Identifier: GPL-3.0-or-later
// One node of a page: an element of HTML, a text or a comment.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace newshound {

// Elements that rules speak of by name; all others are `other`.
enum class Tag : std::uint8_t {
    document,
    text,
    comment,
    other,
    html,
    head,
    title,
    meta,
    link,
    base,
    script,
    style,
    noscript,
    template_,
    body,
    main,
    article,
    section,
    aside,
    header,
    footer,
    nav,
    div,
    p,
    span,
    a,
    br,
    hr,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    ul,
    ol,
    li,
    dl,
    dt,
    dd,
    blockquote,
    q,
    pre,
    figure,
    figcaption,
    img,
    picture,
    video,
    audio,
    iframe,
    object,
    embed,
    svg,
    canvas,
    source,
    table,
    caption,
    thead,
    tbody,
    tfoot,
    tr,
    td,
    th,
    form,
    fieldset,
    legend,
    label,
    input,
    button,
    select,
    option,
    textarea,
    time,
    address,
    cite,
    b,
    strong,
    i,
    em,
    u,
    s,
    small,
    sub,
    sup,
    font,
    center,
    abbr,
    code,
    del,
    ins,
    mark,
    details,
    summary,
    dialog,
};

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = UINT32_MAX;

struct Attribute {
    std::string_view name;  // lower case
    std::string_view value; // decoded UTF-8
};

struct Node {
    Tag tag = Tag::other;
    NodeId parent = no_node;
    NodeId end = 0;        // first node behind the subtree
    std::string_view name; // element name in lower case; "" for text and comments
    std::string_view text; // of a text or comment node; "" for elements
    std::span<const Attribute> attributes;
};

// `name` in lower case.
Tag tag_of(std::string_view name);

} // namespace newshound
