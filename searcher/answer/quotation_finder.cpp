// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/quotation_finder.hpp"

#include "searcher/engine/passage/said_passage.hpp"

namespace newshound {

void QuotationFinder::show(Result& result) const {
    if (said_)
        said_->show(result);
    else
        mark_all_quotations(result);
}

} // namespace newshound
