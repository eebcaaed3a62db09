// SPDX-License-Identifier: GPL-3.0-or-later
// newshound serve --reconcile as OpenRefine and other clients of the Reconciliation Service API 0.2
// meet it.
#include "searcher/server/http/target.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/page_html.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

// Articles of some people, and corrections of one.
class Archive {
  public:
    Archive() : database_((folder_.path() / "db").string()) {
        const std::string pages = write_stories(
            folder_,
            {
                {"Angela Lindqvist said on Monday that the bridge in Oslo is safe. Ms. Lindqvist "
                 "left.",
                 6},
                {"Lindqvist said on Monday that the tunnel is closed.", 2},
                {"George Washington said on Friday that the army will move.", 2},
                {"Kim Jong Un said on Friday that the rocket flew.", 2},
                {"Officials of the United Nations said in Washington on Monday that food is short.",
                 2},
                {"Robert Carmody said on Friday that Helen Carmody won the match.", 3},
                {"Sir Carmody is what Carmody said that people call Carmody.", 2},
                {"Thomas M\u00FCller said on Friday that the harbour in Oslo is open.", 2},
                {"Peter Wrongname said on Friday that the mill is closed.", 2},
            });
        run({"index", pages, "--quiet"});
        run({"names", "rename", "person:Thomas M\u00FCller", "Tom M\u00FCller"});
        run({"names", "hide", "person:Peter Wrongname"});
    }

    const std::string& database() const { return database_; }

  private:
    void run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 1, {"--database", database_});
        const Outcome outcome = run_program({std::move(arguments)});
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }

    TemporaryFolder folder_;
    std::string database_;
};

const Archive& archive() {
    static const Archive only;
    return only;
}

const LiveServer& server() {
    static const LiveServer live({"-d", archive().database(), "--reconcile", "--allow-origin",
                                  "http://127.0.0.1:3333", "--allow-origin",
                                  "https://refine.example"});
    return live;
}

HttpAnswer post(const LiveServer& asked, const std::string& target, const std::string& body,
                const std::string& type = "application/x-www-form-urlencoded",
                const std::vector<std::string>& more = {}) {
    std::vector<std::string> headers = {"Content-Type: " + type,
                                        "Content-Length: " + std::to_string(body.size())};
    headers.insert(headers.end(), more.begin(), more.end());
    HttpConnection connection(asked.port());
    connection.send(request_text("POST", target, headers) + body);
    return connection.receive();
}

std::string form_of(const Json& queries) {
    return newshound::encode_query({{"queries", queries.dump()}});
}

// The candidates of one query.
Json candidates(const Json& query) {
    const HttpAnswer answer = post(server(), "/reconcile", form_of({{"q", query}}));
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.body);
    return Json::parse(answer.body)["q"]["result"];
}

// What the schema of result batches asks of each, and that the likest come first.
void check_batch(const Json& batch, std::size_t size) {
    BOOST_TEST(batch.size() == size);
    for (const auto& [key, answer] : batch.items()) {
        BOOST_TEST_REQUIRE(answer["result"].is_array(), key);
        double last = 100;
        for (const Json& each : answer["result"]) {
            BOOST_TEST((each["id"].is_string() && !each["id"].empty()), key);
            BOOST_TEST((each["name"].is_string() && !each["name"].empty()), key);
            BOOST_TEST_REQUIRE(each["score"].is_number(), key);
            BOOST_TEST((each["score"] <= last && each["score"] > 0), key);
            last = each["score"];
            BOOST_TEST(each["match"].is_boolean(), key);
            BOOST_TEST(each["type"][0]["id"].is_string(), key);
            BOOST_TEST(each["description"].is_string(), key);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(reconcile)

BOOST_AUTO_TEST_CASE(the_manifest_tells_what_is_offered_and_where) {
    const HttpAnswer answer = server().get("/reconcile");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("content-type") == "application/json");
    const Json manifest = Json::parse(answer.body);
    BOOST_TEST(manifest["versions"] == Json({"0.2"}));
    for (const char* member : {"name", "identifierSpace", "schemaSpace"})
        BOOST_TEST(manifest[member].is_string(), member);
    BOOST_TEST(manifest["view"]["url"].get<std::string>().ends_with("/entity?id={{id}}"));
    BOOST_TEST(
        manifest["preview"]["url"].get<std::string>().ends_with("/reconcile/preview?id={{id}}"));
    BOOST_TEST((manifest["preview"]["width"].is_number_integer() &&
                manifest["preview"]["height"].is_number_integer()));
    BOOST_TEST(manifest["suggest"]["entity"]["service_path"] == "/reconcile/suggest/entity");
    BOOST_TEST(manifest["suggest"]["type"]["service_path"] == "/reconcile/suggest/type");
    BOOST_TEST(manifest["defaultTypes"].size() == 3U);
    for (const char* member : {"extend", "authentication"})
        BOOST_TEST(!manifest.contains(member), member);
}

BOOST_AUTO_TEST_CASE(a_batch_of_ten_is_answered_alike_by_get_and_by_post) {
    const char* names[] = {
        "Angela Lindqvist",  "angela lindqvist", "Lindqvist",    "Carmody",         "Oslo",
        "Lindqvist, Angela", "A. Lindqvist",     "Nobody Atall", "Tom M\u00FCller", "?"};
    Json queries = Json::object();
    for (const char* name : names)
        queries["q" + std::to_string(queries.size())] = {{"query", name}, {"limit", 3}};
    const HttpAnswer got = server().get("/reconcile?" + form_of(queries));
    const HttpAnswer posted = post(server(), "/reconcile", form_of(queries));
    BOOST_TEST(got.status == 200);
    BOOST_TEST(posted.status == 200);
    BOOST_TEST(posted.header("cache-control") == "no-store");
    BOOST_TEST(posted.header("etag") == "");
    BOOST_TEST(got.body == posted.body);
    check_batch(Json::parse(posted.body), 10);
    const Json chosen = Json::parse(posted.body);
    BOOST_TEST(chosen["q7"]["result"].empty());
    BOOST_TEST(chosen["q9"]["result"].empty());
}

BOOST_AUTO_TEST_CASE(a_name_of_one_identity_matches_and_a_guess_never_does) {
    struct Row {
        const char* query;
        const char* best; // its id
        bool is_match;
    };
    const Row rows[] = {
        {"Angela Lindqvist", "person.Angela_Lindqvist", true},
        {"ANGELA  LINDQVIST", "person.Angela_Lindqvist", true},
        {"Lindqvist, Angela", "person.Angela_Lindqvist", true},
        {"Dr. Angela Lindqvist", "person.Angela_Lindqvist", true},
        {"Lindqvist, Prof. Angela", "person.Angela_Lindqvist", true},
        {"Mrs. Robert Carmody", "person.Robert_Carmody", false}, // his wife
        {"U.N.", "org.United_Nations", true},
        {"the United Nations", "org.United_Nations", true},
        {"Washington", "place.Washington", false}, // which may be George
        {"person.Angela_Lindqvist", "person.Angela_Lindqvist", true},
        {"Lindqvist", "person.Angela_Lindqvist", false}, // hers by surname alone
        {"A. Lindqvist", "person.Angela_Lindqvist", false},
        {"Angela Lindquist", "person.Angela_Lindqvist", false},
        {"Thomas Muller", "person.Tom_M~C3~BCller", true}, // renamed
        {"Tom M\u00FCller", "person.Tom_M~C3~BCller", true},
        {"Robert Carmody", "person.Robert_Carmody", true},
        {"Oslo", "place.Oslo", true},
    };
    for (const auto& [query, best, is_match] : rows) {
        const Json found = candidates({{"query", query}});
        BOOST_TEST_REQUIRE(!found.empty(), query);
        BOOST_TEST(found[0]["id"] == best, query);
        BOOST_TEST(found[0]["match"] == is_match, query << found.dump());
        for (std::size_t i = 1; i < found.size(); ++i)
            BOOST_TEST(found[i]["match"] == false, query);
    }
    // Several are called so: whoever is called by the surname alone is none of them for sure.
    for (const Json& each : candidates({{"query", "Carmody"}}))
        BOOST_TEST(each["match"] == false, each.dump());
    BOOST_TEST(candidates({{"query", "Carmody"}}).size() >= 2U);
    BOOST_TEST(candidates({{"query", "Peter Wrongname"}}).empty()); // hidden
}

BOOST_AUTO_TEST_CASE(types_limits_and_properties_narrow_what_is_found) {
    BOOST_TEST(candidates({{"query", "Oslo"}, {"type", "person"}}).empty());
    BOOST_TEST(candidates({{"query", "Washington"}, {"type", "place"}})[0]["match"] == true);
    BOOST_TEST(candidates({{"query", "Oslo"}, {"type", "Q515"}}).empty());
    BOOST_TEST(candidates({{"query", "Oslo"}, {"type", {"person", "place"}}})[0]["match"] == true);
    const Json rather = candidates({{"query", "Oslo"}, {"type", "org"}, {"type_strict", "should"}});
    BOOST_TEST(rather[0]["match"] == false);
    BOOST_TEST(rather[0]["score"] == 80);
    BOOST_TEST(candidates({{"query", "Carmody"}, {"limit", 1}}).size() == 1U);
    const Json unsure =
        candidates({{"query", "Oslo"}, {"properties", {{{"pid", "P17"}, {"v", {{"id", "Q20"}}}}}}});
    BOOST_TEST(unsure[0]["id"] == "place.Oslo");
    BOOST_TEST(unsure[0]["match"] == false);
    BOOST_TEST(candidates({{"properties", {{{"pid", "P17"}, {"v", "x"}}}}}).empty());
}

BOOST_AUTO_TEST_CASE(what_is_asked_wrongly_is_told) {
    const std::string form = "application/x-www-form-urlencoded";
    const LiveServer plain({"-d", archive().database()});
    struct Row {
        const LiveServer& asked;
        const char* target;
        std::string body;
        std::string type;
        int status;
    };
    const Row rows[] = {
        {server(), "/reconcile", "queries=%7B%7D", form, 200},
        {server(), "/reconcile", "queries=%7B%7D", form + "; charset=UTF-8", 200},
        {server(), "/reconcile", "queries=%7B%7D", "Application/X-WWW-Form-URLencoded", 200},
        {server(), "/reconcile", "{}", "application/json", 415},
        {server(), "/reconcile", "queries=%7B%7D", "text/plain", 415},
        {server(), "/reconcile", "", form, 400},
        {server(), "/reconcile", "queries=%7B", form, 400},
        {server(), "/reconcile", "queries=%zz", form, 400},
        {server(), "/reconcile", "extend=%7B%7D", form, 400},
        {server(), "/reconcile", "queries=" + std::string(1024 * 1024, 'a'), form, 413},
        {server(), "/reconcile/suggest/entity", "prefix=a", form, 405},
        {server(), "/api/v1/search", "q=a", form, 405},
        {server(), "/", "q=a", form, 405},
        {plain, "/reconcile", "queries=%7B%7D", form, 405},
    };
    for (const auto& [asked, target, body, type, status] : rows)
        BOOST_TEST(post(asked, target, body, type).status == status, target << " " << type);
    BOOST_TEST(plain.get("/reconcile").status == 404);
    BOOST_TEST(plain.get("/reconcile/preview?id=place.Oslo").status == 404);
    BOOST_TEST(server().get("/reconcile?callback=jsonp1").status == 400);
    HttpConnection connection(server().port());
    connection.send(request_text("PUT", "/reconcile", {"Content-Length: 0"}));
    const HttpAnswer refused = connection.receive();
    BOOST_TEST(refused.status == 405);
    BOOST_TEST(refused.header("allow") == "GET, HEAD, POST");
}

BOOST_AUTO_TEST_CASE(a_form_may_come_in_chunks_and_wait_to_be_asked_for) {
    const std::string head =
        request_text("POST", "/reconcile", {"Content-Type: application/x-www-form-urlencoded"});
    const std::string open = head.substr(0, head.size() - 2);
    HttpConnection connection(server().port());
    connection.send(open + "Transfer-Encoding: chunked\r\n\r\n8\r\nqueries=\r\n6\r\n%7B%7D\r\n");
    connection.send("0\r\n\r\n");
    BOOST_TEST(connection.receive().body == "{}\n");
    connection.send(open + "Content-Length: 14\r\nExpect: 100-continue\r\n\r\n");
    BOOST_TEST(connection.receive(true).status == 100);
    connection.send("queries=%7B%7D");
    BOOST_TEST(connection.receive().body == "{}\n"); // the connection was kept through both
    HttpConnection flood(server().port());
    flood.send(open + "Transfer-Encoding: chunked\r\n\r\n");
    const std::string piece = "10000\r\n" + std::string(0x10000, 'a') + "\r\n";
    for (int i = 0; i < 17; ++i)
        flood.send(piece);
    BOOST_TEST(flood.receive().status == 413);
    HttpConnection strange(server().port());
    strange.send(open + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
    BOOST_TEST(strange.receive().status == 400);
}

BOOST_AUTO_TEST_CASE(entities_and_types_are_suggested) {
    const Json found =
        Json::parse(server().get("/reconcile/suggest/entity?prefix=angela%20lin&_=17").body);
    BOOST_TEST_REQUIRE(found["result"].size() == 1U);
    BOOST_TEST(found["result"][0]["id"] == "person.Angela_Lindqvist");
    BOOST_TEST(found["result"][0]["name"] == "Angela Lindqvist");
    BOOST_TEST(found["result"][0]["notable"][0]["id"] == "person");
    const auto first_of = [&](const std::string& parameters) {
        const Json json =
            Json::parse(server().get("/reconcile/suggest/entity?prefix=" + parameters).body);
        return json["result"].empty() ? "" : json["result"][0]["id"].get<std::string>();
    };
    BOOST_TEST(first_of("osl") == "place.Oslo");
    BOOST_TEST(first_of("place.Oslo") == "place.Oslo");
    BOOST_TEST(first_of("wrong") == "");
    BOOST_TEST(first_of("") == "");
    BOOST_TEST(first_of("%22%5C") == "");
    BOOST_TEST(first_of("lindq") == "person.Angela_Lindqvist");
    BOOST_TEST(first_of("lindq&cursor=5") == "");
    BOOST_TEST(server().get("/reconcile/suggest/entity?prefix=a&cursor=x").status == 400);
    const Json types = Json::parse(server().get("/reconcile/suggest/type?prefix=Org").body);
    BOOST_TEST(types["result"] == Json::parse(R"([{"id": "org", "name": "Organisation"}])"));
}

BOOST_AUTO_TEST_CASE(only_the_preview_may_be_framed_and_only_by_named_sites) {
    const std::string target = "/reconcile/preview?id=person.Angela_Lindqvist";
    const HttpAnswer preview = server().get(target);
    BOOST_TEST(preview.status == 200);
    BOOST_TEST(preview.header("content-type") == "text/html; charset=utf-8");
    BOOST_TEST(preview.header("x-frame-options") == "");
    BOOST_TEST(preview.header("content-security-policy")
                   .ends_with("frame-ancestors http://127.0.0.1:3333 https://refine.example"));
    BOOST_TEST(preview.body.find("<h1 dir=\"auto\"><a href=\"/entity?person=Angela%20Lindqvist\">"
                                 "Angela Lindqvist</a></h1>") != std::string::npos,
               preview.body);
    BOOST_TEST(preview.body.find("<script") == std::string::npos);
    BOOST_TEST(server().get("/reconcile/preview?id=person.Nobody").status == 404);
    BOOST_TEST(server().get("/reconcile/preview?id=person.Peter_Wrongname").status == 404);
    BOOST_TEST(server().get("/reconcile/preview?id=Merkel").status == 400);
    BOOST_TEST(server().get("/reconcile/preview").status == 400);
    // Pages are not framed, nor a preview where no site is named.
    const LiveServer closed({"-d", archive().database(), "--reconcile"});
    for (const HttpAnswer& answer :
         {server().get("/entity?id=person.Angela_Lindqvist"), closed.get(target)}) {
        BOOST_TEST(answer.status == 200);
        BOOST_TEST(answer.header("x-frame-options") == "DENY");
        BOOST_TEST(answer.header("content-security-policy").ends_with("frame-ancestors 'none'"));
    }
}

BOOST_AUTO_TEST_CASE(named_sites_may_ask_and_keys_are_asked_for) {
    const HttpAnswer friend_of =
        post(server(), "/reconcile", "queries=%7B%7D", "application/x-www-form-urlencoded",
             {"Origin: http://127.0.0.1:3333"});
    BOOST_TEST(friend_of.header("access-control-allow-origin") == "http://127.0.0.1:3333");
    const HttpAnswer other = server().get("/reconcile", {"Origin: https://other.example"});
    BOOST_TEST(other.header("access-control-allow-origin") == "");
    // What is refused before it is read reaches the page that asked, too.
    BOOST_TEST(
        post(server(), "/reconcile", "{}", "application/json", {"Origin: http://127.0.0.1:3333"})
            .header("access-control-allow-origin") == "http://127.0.0.1:3333");
    const TemporaryFolder folder;
    const std::string keys = folder.write("keys", "sesame\n").string();
    const LiveServer locked({"-d", archive().database(), "--reconcile", "--api-keys", keys,
                             "--base-path", "/news", "--allow-origin", "https://refine.example"});
    const Json manifest = Json::parse(locked.get("/news/reconcile").body); // open, as the API says
    BOOST_TEST(manifest["authentication"]["in"] == "header");
    BOOST_TEST(manifest["suggest"]["entity"]["service_path"] == "/news/reconcile/suggest/entity");
    BOOST_TEST(locked.get("/news/reconcile?queries=%7B%7D").status == 401);
    BOOST_TEST(locked.get("/news/reconcile/suggest/entity?prefix=a").status == 401);
    const std::string form = "application/x-www-form-urlencoded";
    BOOST_TEST(post(locked, "/news/reconcile", "queries=%7B%7D", form).status == 401);
    BOOST_TEST(
        post(locked, "/news/reconcile", "queries=%7B%7D", form, {"Authorization: Bearer sesame"})
            .status == 200);
    // The browser of such a page asks before whether it may show the key; others are told nothing.
    HttpConnection browser(locked.port());
    const auto ask_before = [&](const std::string& origin) {
        browser.send(request_text("OPTIONS", "/news/reconcile",
                                  {"Origin: " + origin, "Access-Control-Request-Method: POST",
                                   "Access-Control-Request-Headers: authorization"}));
        return browser.receive();
    };
    const HttpAnswer allowed = ask_before("https://refine.example");
    BOOST_TEST(allowed.status == 204);
    BOOST_TEST(allowed.header("access-control-allow-origin") == "https://refine.example");
    BOOST_TEST(allowed.header("access-control-allow-methods") == "GET, HEAD, POST");
    BOOST_TEST(allowed.header("access-control-allow-headers") == "Authorization, If-None-Match");
    BOOST_TEST(allowed.header("content-length") == "");
    const HttpAnswer refused = ask_before("https://other.example"); // the connection was kept
    BOOST_TEST(refused.status == 405);
    BOOST_TEST(refused.header("access-control-allow-origin") == "");
}

BOOST_AUTO_TEST_SUITE_END()
