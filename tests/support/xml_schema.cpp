// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xml_schema.hpp"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <cstdarg>
#include <cstdio>
#include <memory>
#include <stdexcept>

namespace newshound::test {
namespace {

template <auto release>
struct Releases {
    template <typename T>
    void operator()(T* pointer) const {
        release(pointer);
    }
};

using Document = std::unique_ptr<xmlDoc, Releases<xmlFreeDoc>>;
using SchemaParser = std::unique_ptr<xmlSchemaParserCtxt, Releases<xmlSchemaFreeParserCtxt>>;
using Schema = std::unique_ptr<xmlSchema, Releases<xmlSchemaFree>>;
using Validator = std::unique_ptr<xmlSchemaValidCtxt, Releases<xmlSchemaFreeValidCtxt>>;

__attribute__((format(printf, 2, 3))) void note(void* errors, const char* format, ...) {
    char line[1000];
    va_list values;
    va_start(values, format);
    std::vsnprintf(line, sizeof line, format, values);
    va_end(values);
    *static_cast<std::string*>(errors) += line;
}

} // namespace

std::string schema_errors(const std::string& document, const std::string& schema) {
    const std::string path = std::string(NEWSHOUND_SOURCE "/tests/data/") + schema;
    const SchemaParser parser(xmlSchemaNewParserCtxt(path.c_str()));
    const Schema rules(xmlSchemaParse(parser.get()));
    if (!rules) throw std::runtime_error("no XML Schema: " + path);
    const Document tree(xmlReadMemory(document.data(), static_cast<int>(document.size()), nullptr,
                                      nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR));
    if (!tree) return "not well-formed\n";
    std::string errors;
    const Validator validator(xmlSchemaNewValidCtxt(rules.get()));
    xmlSchemaSetValidErrors(validator.get(), note, note, &errors);
    const int outcome = xmlSchemaValidateDoc(validator.get(), tree.get());
    return outcome == 0 || !errors.empty() ? errors : "invalid\n";
}

} // namespace newshound::test
