// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the target and the headers of a request: a target is refused, or its parameters,
// put together again, read the same; no header makes an address that could break out of a page.
#include "searcher/server/access.hpp"
#include "searcher/server/forwarded.hpp"
#include "searcher/server/http/compression.hpp"
#include "searcher/server/http/target.hpp"
#include "searcher/server/validation.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace newshound;

namespace {

void check_target(std::string_view target) {
    HttpRequest request;
    if (!parse_target(target, request)) return;
    if (!request.path.starts_with('/')) std::abort();
    HttpRequest again;
    if (!parse_target("/?" + encode_query(request.parameters), again)) std::abort();
    if (again.parameters != request.parameters) std::abort();
}

void check_headers(const std::string& value) {
    const Site site{.trusted_proxies = {"127.0.0.1"}, .api_keys = {"key"}};
    HttpRequest request;
    request.path = "/api/v1/search";
    request.client = "127.0.0.1";
    for (const char* name : {"host", "x-forwarded-for", "x-forwarded-host", "if-none-match",
                             "authorization", "accept-encoding"})
        request.headers.emplace_back(name, value);
    const std::string shown = client_origin(request, site) + client_address(request, site);
    if (shown.find_first_of("\"'<>& \r\n") != shown.npos) std::abort();
    if (may_read(request, site) && !value.ends_with("key")) std::abort();
    is_held(request, "W/\"tag\"");
    takes_gzip(value);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    check_target(text);
    check_target("/" + text);
    check_headers(text);
    return 0;
}
