// SPDX-License-Identifier: GPL-3.0-or-later
// Beast's parser of requests without its tolerance for header values that go on in the next line
// (obs-fold; RFC 9112, section 5.2: "MUST either reject …"): proxies disagree on them, which is how
// one request is smuggled behind another.
#pragma once

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstdint>

namespace newshound {

class StrictParser : public boost::beast::http::request_parser<boost::beast::http::string_body> {
    using View = boost::beast::string_view;

    void on_field_impl(boost::beast::http::field field, View name, View value,
                       boost::beast::error_code& error) override {
        if (is_folded(name, value))
            error = boost::beast::http::error::bad_value;
        else
            get().insert(field, name, value);
    }

    // Beast hands out views of the bytes as they came; of folded lines a view of a copy without the
    // breaks, or one that starts behind a break.
    static bool is_folded(View name, View value) {
        constexpr std::uintptr_t farthest = 64 * 1024;
        const char* end = name.data() + name.size();
        const std::uintptr_t gap =
            reinterpret_cast<std::uintptr_t>(value.data()) - reinterpret_cast<std::uintptr_t>(end);
        return gap > farthest || View(end, gap).find('\n') != View::npos;
    }
};

} // namespace newshound
