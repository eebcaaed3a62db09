// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/name_case.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(name_case_of_capitals)

BOOST_AUTO_TEST_CASE(names) {
    struct Row {
        const char* name;
        const char* language;
        const char* right;
    };
    const Row table[] = {
        {"NORA QUILL", "", "Nora Quill"},
        {"MAUREEN O'DOWELL-MCNALLY", "en", "Maureen O'Dowell-McNally"},
        {"LENA D’ANGELO", "it", "Lena D’Angelo"},
        {"İBRAHİM IŞIKLI", "", "İbrahim Işıklı"},
        {"ALI IŞIK", "tr", "Alı Işık"},
        {"ALI IRIS", "en", "Ali Iris"},
        {"ANNE-MARIE MÜLLER", "de", "Anne-Marie Müller"},
        {"ИВАН ПЕТРОВ", "ru", "Иван Петров"},
        {"O'", "", "O'"},
        {"", "", ""},
    };
    for (const Row& row : table)
        BOOST_TEST_CONTEXT(row.name) BOOST_TEST(name_case(row.name, row.language) == row.right);
}

BOOST_AUTO_TEST_SUITE_END()
