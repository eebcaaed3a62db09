// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/facet_terms.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/packing.hpp"

namespace newshound {

bool is_list(Slot slot) {
    return slot == Slot::people || slot == Slot::orgs || slot == Slot::places ||
           slot == Slot::cites || slot == Slot::authors || slot == Slot::speakers;
}

std::vector<std::string> facet_values(Slot slot, const std::string& stored) {
    if (is_list(slot)) return unpack_texts(stored);
    return stored.empty() ? std::vector<std::string>() : std::vector<std::string>{stored};
}

std::string value_term(const Field& field, std::string_view value) {
    return make_term(std::string(value_prefix) + std::string(field.name) + "=", value);
}

std::string folder_term(std::string_view folder) {
    return make_term(folder_prefix, folder);
}

std::vector<std::string> folders_above(std::string_view path) {
    std::vector<std::string> folders;
    for (std::size_t at = 0; (at = path.find('/', at)) != path.npos;)
        folders.emplace_back(path.substr(0, ++at));
    return folders;
}

} // namespace newshound
