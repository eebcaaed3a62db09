// SPDX-License-Identifier: GPL-3.0-or-later
// A scanned page in hOCR: what a program read off it, in HTML (kba/hocr-spec, version 1.2).
#pragma once

#include "indexer/extractor/told/told_story.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// Its paragraphs (ocr_par), else its areas (ocr_carea), as scanned_text.hpp has them, without
// footers, page numbers and running heads. Nothing when `html` holds no page of hOCR. UTF-8.
std::optional<ToldStory> read_hocr_story(std::string_view html);

} // namespace newshound
