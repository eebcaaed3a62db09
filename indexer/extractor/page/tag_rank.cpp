// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/tag_rank.hpp"

namespace newshound {

float tag_rank(Tag tag) {
    switch (tag) {
    case Tag::p:
        return 0;
    case Tag::blockquote:
    case Tag::q:
        return 1;
    case Tag::pre:
        return 2;
    case Tag::h2:
    case Tag::h3:
        return 3;
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
        return 4;
    case Tag::h1:
        return 5;
    case Tag::section:
        return 6;
    case Tag::article:
    case Tag::main:
        return 7;
    case Tag::div:
        return 8;
    case Tag::li:
    case Tag::ul:
    case Tag::ol:
        return 9;
    case Tag::dt:
    case Tag::dd:
    case Tag::dl:
        return 10;
    case Tag::td:
    case Tag::th:
    case Tag::tr:
        return 11;
    case Tag::center:
    case Tag::body:
        return 12;
    case Tag::figure:
    case Tag::figcaption:
    case Tag::caption:
        return 13;
    case Tag::other:
        return 14;
    case Tag::address:
        return 15;
    case Tag::header:
    case Tag::footer:
        return 16;
    case Tag::aside:
    case Tag::nav:
    case Tag::form:
        return 17;
    default:
        return 18;
    }
}

} // namespace newshound
