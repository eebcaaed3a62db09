// SPDX-License-Identifier: GPL-3.0-or-later
// Texts with marked names, in the column format of the CoNLL shared tasks.
#pragma once

#include "indexer/tagger/tagger.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct MarkedText {
    std::unique_ptr<std::string> bytes; // what text.text points into
    TokenizedText text;
    std::vector<Name> names;
};

// Lines of TOKEN<tab>TAG, TAG being O, B-PER, I-PER, B-ORG … (BIO); tags of other types are O. An
// empty line ends a sentence, a token -DOCSTART- starts a document; one of more than 100 sentences
// is cut there, since files without marks are no one document. Further columns are passed over:
// the first is the token, the last the tag.
// Throws Error "FILE:LINE: …" for a line with a token and no tag. `path` is for that message.
std::vector<MarkedText> read_conll(std::string_view lines, std::string_view path);

} // namespace newshound
