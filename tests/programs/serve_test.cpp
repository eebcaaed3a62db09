// SPDX-License-Identifier: GPL-3.0-or-later
// newshound serve over the sample corpus: the API as a program of somebody else sees it.
#include "tests/support/live_server.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

const LiveServer& server() {
    static const LiveServer live({"--database", sample_archive().database()});
    return live;
}

Json get_json(const std::string& target, int status = 200) {
    const HttpAnswer answer = server().get(target);
    BOOST_REQUIRE_MESSAGE(answer.status == status, target << ": " << answer.status << answer.body);
    return Json::parse(answer.body);
}

} // namespace

BOOST_AUTO_TEST_SUITE(serve)

BOOST_AUTO_TEST_CASE(a_search_answers_what_the_command_line_answers) {
    const HttpAnswer answer = server().get("/api/v1/search?q=bortnikov&sort=newest");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("content-type") == "application/json");
    const Outcome outcome =
        sample_archive().run({"search", "bortnikov", "--sort", "newest", "--format", "json"});
    BOOST_TEST(answer.body == outcome.out);
}

BOOST_AUTO_TEST_CASE(parameters_have_the_names_and_values_of_the_options) {
    BOOST_TEST(get_json("/api/v1/search?q=*&limit=3&offset=2")["results"].size() == 3U);
    BOOST_TEST(get_json("/api/v1/search?q=the+NOT&words=1")["total"].is_number());
    BOOST_TEST(get_json("/api/v1/search?q=*&facets=person&facets=outlet")["facets"].size() == 2U);
    BOOST_TEST(get_json("/api/v1/timeline?q=*&timeline=year")["timeline"]["unit"] == "year");
    const Json twice = get_json("/api/v1/search?q=government&feedback=1&explain=1");
    BOOST_TEST(!twice["raised_by"].empty());
    BOOST_TEST(twice["total"] == get_json("/api/v1/search?q=government")["total"]);
    const Json facets = get_json("/api/v1/facets?q=*&facets=person,outlet&facet-limit=1");
    BOOST_TEST(facets["facets"]["person"]["values"].size() == 1U);
    const std::pair<const char*, const char*> wrong[] = {
        {"/api/v1/search?q=a&sort=newst",
         "sort takes one of relevance, newest, oldest, indexed, not "
         "'newst'; did you mean 'newest'?"},
        {"/api/v1/search?q=a&limt=3", "unknown parameter 'limt'; did you mean 'limit'?"},
        {"/api/v1/search?q=a&limit=5000", "limit is at most 1000 here; /api/v1/export gives all"},
        {"/api/v1/search?q=a&format=jsn", nullptr},
        {"/api/v1/search?q=a&sort=a--b",
         "sort takes one of relevance, newest, oldest, indexed, not 'a--b'"},
        {"/api/v1/search?q=a&limit=--limit=3",
         "limit takes a whole number from 0 to 1000, not '--limit=3'"},
        {"/api/v1/search?q=a&limit=99999999999",
         "limit takes a whole number from 0 to 1000, not '99999999999'"},
        {"/api/v1/search?q=a&offset=x", "offset takes a whole number from 0 to 100000, not 'x'"},
        {"/api/v1/search?q=a&q=b", "q is given twice; it takes one value"},
        {"/api/v1/search?q=a&limit=1&limit=2", "limit is given twice; it takes one value"},
        {"/api/v1/search?filter=person",
         "a filter is a field, a colon and a value, as in person:Anna Smith, not 'person'"},
        {"/api/v1/search?filter=persn:x", "there is no field 'persn'; did you mean 'person'?"},
        {"/api/v1/search?filter=date:x", nullptr},
        {"/api/v1/coverage?from=--x",
         "from takes a date such as 2019, 2019-05 or 2019-05-03, not '--x'"},
        {"/api/v1/search?q=a&database=b", "no database 'b' here; there is: archive"},
        {"/api/v1/search?q=a&words=maybe",
         "words takes 1 or 0 (or true, on, yes; false, off, no), not 'maybe'"},
        {"/api/v1/suggest?q=a&q=b", "q is given twice; it takes one value"},
        {"/api/v1/coverage?outlet=a&outlet=b", "outlet is given twice; it takes one value"},
    };
    for (const auto& [target, detail] : wrong) {
        const Json problem = get_json(target, 400);
        if (detail) BOOST_TEST(problem["detail"] == detail);
    }
}

BOOST_AUTO_TEST_CASE(pages_refuse_what_the_api_refuses) {
    for (const char* parameters :
         {"q=a&q=b", "q=a&exact=maybe", "q=a&sort=newst", "q=a&timeline=week", "q=a&copies=some",
          "q=a&offset=many", "q=a&offset=100001", "q=a&nonsense=1", "q=a&filter=person"}) {
        const Json of_page = get_json(std::string("/?") + parameters, 400);
        const Json of_api = get_json(std::string("/api/v1/search?") + parameters, 400);
        BOOST_TEST(of_page["detail"] == of_api["detail"]);
        BOOST_TEST(of_page["code"] != "");
        BOOST_TEST(of_page["code"] == of_api["code"]);
        BOOST_TEST(of_page["values"] == of_api["values"]);
    }
    for (const char* page :
         {"/?q=a&words=maybe", "/?exact=maybe", "/help?x=1", "/coverage?x=1",
          "/entity?person=Joe+Biden&x=1", "/article/ssnej3hj0vbj?x=1",
          "/article/ssnej3hj0vbj?hit=1&hit=2", "/article/ssnej3hj0vbj?hit=x",
          "/article/ssnej3hj0vbj?q=a&sort=newst", "/article/ssnej3hj0vbj?marks=all",
          "/values?more=person&sort=newst", "/values?more=person&offset=x", "/values?more=persn",
          "/?q=a&more=persn", "/?q=a&measure=log", "/form?x=1"})
        get_json(page, 400);
    for (const char* target : {"/?q=a&utm_source=mail&fbclid=1", "/api/v1/search?q=a&utm_source=x",
                               "/?q=a&outlet=A&outlet=B&exact=true",
                               "/?q=a&measure=share&more=", "/values?more=person&offset=99999",
                               "/form?all=&not=&ui=fr", "/article/ssnej3hj0vbj?marks=none&hit=",
                               "/article/ssnej3hj0vbj?q=a&marks=names&marks=hits&hit=1"})
        BOOST_TEST(server().get(target).status == 200, target);
}

BOOST_AUTO_TEST_CASE(what_a_page_refuses_is_told_in_its_language) {
    const std::pair<const char*, const char*> reasons[] = {
        {"/?q=a&sort=banana", "sort nimmt eines von relevance, newest, oldest, indexed, nicht "
                              "\u201Ebanana\u201C"},
        {"/?q=a&offset=x", "offset nimmt eine ganze Zahl von 0 bis 100000, nicht "
                           "\u201Ex\u201C"},
        {"/?q=a&words=maybe", "einen Parameter \u201Ewords\u201C gibt es hier nicht"},
        {"/?q=a&exact=%3Cb%3E", "exact nimmt 1 oder 0 (oder true, on, yes; false, off, no), nicht "
                                "\u201E&lt;b&gt;\u201C"},
        {"/?q=a&database=none", "eine Datenbank \u201Enone\u201C gibt es hier nicht; es gibt: "},
        {"/?q=a&filter=person:", "nicht \u201Eperson:\u201C"},
        {"/coverage?from=yesterdayish", "from nimmt ein Datum wie 2019, 2019-05 oder 2019-05-03, "
                                        "nicht \u201Eyesterdayish\u201C"},
        {"/entity", "nennen Sie person, org oder place"},
        {"/entity?id=x", "nicht \u201Ex\u201C"},
        {"/values?q=a", "nennen Sie eine Facette"},
        {"/help?x=1", "einen Parameter \u201Ex\u201C gibt es hier nicht"}};
    for (const auto& [target, reason] : reasons) {
        const std::string address =
            std::string(target) + (std::string(target).find('?') == std::string::npos ? "?" : "&") +
            "ui=de";
        const HttpAnswer page = server().get(address, {"Accept: text/html"});
        BOOST_TEST(page.status == 400, target);
        BOOST_TEST(page.body.find(reason) != page.body.npos, target << "\n" << page.body);
        BOOST_TEST(page.body.find("<p lang=\"en\">") == page.body.npos, target);
    }
}

// Where there are several, it belongs to every address that is printed or cited.
BOOST_AUTO_TEST_CASE(the_database_stands_once_in_the_addresses_of_a_page) {
    for (const char* path :
         {"/?q=eclipse&database=archive", "/article/ssnej3hj0vbj?database=archive",
          "/entity?person=Joe+Biden&database=archive",
          "/article/ssnej3hj0vbj?q=cyber&database=archive"}) {
        const std::string page = server().get(path).body;
        BOOST_TEST(page.find("database=archive") != page.npos, path);
        for (std::size_t at = page.find("database="); at != page.npos;) {
            const std::size_t next = page.find("database=", at + 1);
            const std::size_t end = page.find_first_of("\"< ", at);
            BOOST_TEST((next == page.npos || next > end),
                       path << ": " << page.substr(at, end - at));
            at = next;
        }
    }
    const std::string cited = "/article/ssnej3hj0vbj.1?database=archive";
    BOOST_TEST(server().get("/article/ssnej3hj0vbj?database=archive").body.find(cited) !=
               std::string::npos);
    BOOST_TEST(server().get(cited).status == 200);
}

BOOST_AUTO_TEST_CASE(what_lies_behind_the_last_result_is_said) {
    const char* said = "nothing follows the first 5000 results; there are 1";
    const HttpAnswer answer = server().get("/api/v1/search?q=putin&limit=5&offset=5000");
    const Json found = Json::parse(answer.body);
    BOOST_TEST(found["results"].empty());
    BOOST_TEST(found["notes"] == Json({said}));
    BOOST_TEST(answer.header("link") == "</api/v1/search?q=putin&limit=5>; rel=\"prev\"");
    const std::string page = server().get("/?q=putin&offset=5000").body;
    BOOST_TEST(page.find(said) != std::string::npos);
    BOOST_TEST(page.find("href=\"/?q=putin\" rel=\"prev\"") != std::string::npos);
    BOOST_TEST(sample_archive().run({"search", "putin", "--offset", "5000"}).out.find(said) !=
               std::string::npos);
    BOOST_TEST(get_json("/api/v1/search?q=putin&limit=0&offset=5000")["notes"].empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_asked_for_can_be_left_out) {
    const Json named = {{"id", "ssnej3hj0vbj"}, {"outlet", "The Meridian Post"}};
    const std::string query = "?q=bortnikov+date:2019&fields=id,outlet&format=";
    for (const std::string path : {"/api/v1/search", "/api/v1/export"}) {
        const Json found = get_json(path + query + "json");
        BOOST_TEST(found["total"] == 1);
        BOOST_TEST(found["results"][0] == named);
        BOOST_TEST(get_json(path + query + "ndjson") == named);
        BOOST_TEST(server().get(path + query + "csv").body ==
                   "id,outlet\r\nssnej3hj0vbj,The Meridian Post\r\n");
        for (const std::string format : {"ris", "text"})
            get_json(path + query + format, 400);
    }
    BOOST_TEST(get_json("/api/v1/search?q=bortnikov&fields=id&fields=title&limit=1")["results"][0]
                   .size() == 2U);
    BOOST_TEST(get_json("/api/v1/similar/ssnej3hj0vbj?fields=id&limit=1")["results"][0].size() ==
               1U);
    get_json("/api/v1/search" + query + "atom", 400);
    get_json("/api/v1/search?q=bortnikov&fields=titel", 400);
    get_json("/api/v1/search?q=bortnikov&fields=,", 400);
}

BOOST_AUTO_TEST_CASE(a_malformed_query_is_told_with_its_spot) {
    const HttpAnswer answer = server().get("/api/v1/search?q=caf%C3%A9+(a");
    BOOST_TEST(answer.status == 400);
    BOOST_TEST(answer.header("content-type") == "application/problem+json");
    const Json problem = Json::parse(answer.body);
    BOOST_TEST(problem["type"] == "urn:newshound:malformed-query");
    BOOST_TEST(problem["query"] == "caf\u00E9 (a");
    BOOST_TEST(problem["position"] == 5);
    BOOST_TEST(problem["status"] == 400);
}

BOOST_AUTO_TEST_CASE(an_article_comes_by_its_id_and_by_its_address) {
    const Json found = get_json("/api/v1/search?q=bortnikov&limit=1")["results"][0];
    const std::string id = found["id"];
    BOOST_TEST(get_json("/api/v1/article/" + id)["title"] == found["title"]);
    BOOST_TEST(get_json("/api/v1/article?url=" + found["url"].get<std::string>())["id"] == id);
    BOOST_TEST(get_json("/api/v1/article/nosuchthing0", 404)["status"] == 404);
    const HttpAnswer text = server().get("/api/v1/article/" + id + "?format=text");
    BOOST_TEST(text.header("content-type") == "text/plain; charset=utf-8");
}

// Of the earlier eclipse background would be what is similar already: in the API, and on the page,
// where both lists stand.
BOOST_AUTO_TEST_CASE(background_repeats_nothing_that_is_similar) {
    const std::string id =
        get_json("/api/v1/search?q=title:eclipse+date:2024&limit=1")["results"][0]["id"];
    const std::string earlier = "A shadow crosses America from coast to coast";
    BOOST_TEST(get_json("/api/v1/similar/" + id)["results"][0]["title"] == earlier);
    const Json background = get_json("/api/v1/similar/" + id + "?background=1");
    for (const Json& each : background["results"])
        BOOST_TEST(each["title"] != earlier);
    BOOST_TEST(background["notes"] ==
               Json({"no earlier article explains it beside those that similar shows"}));
    const std::string page = server().get("/article/" + id).body;
    const std::size_t first = page.find(earlier);
    BOOST_TEST(first != page.npos);
    BOOST_TEST(page.find(earlier, first + 1) == page.npos);
}

BOOST_AUTO_TEST_CASE(an_answer_held_already_is_not_sent_again) {
    const std::string target = "/api/v1/search?q=cyber";
    const HttpAnswer first = server().get(target);
    const std::string tag = first.header("etag");
    BOOST_TEST(!tag.empty());
    BOOST_TEST(first.header("cache-control") == "no-cache");
    const HttpAnswer again = server().get(target, {"If-None-Match: \"x\", " + tag});
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.header("etag") == tag);
    BOOST_TEST(server().get("/api/v1/search?q=cybe", {"If-None-Match: " + tag}).status == 200);
}

BOOST_AUTO_TEST_CASE(an_export_brings_all_and_goes_on_from_a_cursor) {
    const std::size_t total = get_json("/api/v1/search?q=*&limit=0")["total"];
    const HttpAnswer all = server().get("/api/v1/export?q=*");
    BOOST_TEST(all.header("content-type") == "application/x-ndjson");
    BOOST_TEST(all.header("transfer-encoding") == "chunked");
    BOOST_TEST(static_cast<std::size_t>(std::ranges::count(all.body, '\n')) == total);
    std::string joined;
    std::string target = "/api/v1/export?q=*&limit=20";
    for (int i = 0; i < 10 && !target.empty(); ++i) {
        const HttpAnswer part = server().get(target);
        joined += part.body;
        const std::string link = part.header("link");
        target = link.empty() ? "" : link.substr(1, link.find('>') - 1);
    }
    BOOST_TEST(joined == all.body);
    BOOST_TEST(Json::parse(server().get("/api/v1/export?q=*&format=json").body)["results"].size() ==
               total);
    BOOST_TEST(server().get("/api/v1/export?q=*&cursor=x").status == 400);
    BOOST_TEST(server().get("/api/v1/export?q=(").status == 400);
}

BOOST_AUTO_TEST_CASE(an_export_is_a_file_in_the_order_of_the_page) {
    const std::string target = "/api/v1/export?q=moon&format=";
    const HttpAnswer table = server().get(target + "csv&fields=id");
    std::string ids = "id\r\n";
    const Json found = get_json("/api/v1/search?q=moon&limit=100&fields=id");
    for (const Json& each : found["results"])
        ids += each["id"].get<std::string>() + "\r\n";
    BOOST_TEST(table.body == ids);
    const std::string disposition = table.header("content-disposition");
    BOOST_TEST(disposition.starts_with("attachment; filename=\"moon-20"), disposition);
    BOOST_TEST(disposition.ends_with(".csv\""), disposition);
    const std::string other =
        server().get("/api/v1/export?q=caf%C3%A9&format=ndjson").header("content-disposition");
    BOOST_TEST(other.find("; filename*=UTF-8''caf%C3%A9-20") != std::string::npos, other);
    BOOST_TEST(server().get(target + "csv&bom=1").body.starts_with("\xEF\xBB\xBFid,"));
    BOOST_TEST(server().get(target + "ris&bom=1").status == 400);
    const std::string whole = server().get(target + "csv").body;
    BOOST_TEST(whole.starts_with("id,version,title,outlet,published,"));
    BOOST_TEST(whole.find("score") == std::string::npos);
    const HttpAnswer packed = server().get(target + "ndjson", {"Accept-Encoding: gzip"});
    BOOST_TEST(packed.header("content-encoding") == "gzip");
    BOOST_TEST(packed.body.starts_with("\x1F\x8B"));
    BOOST_TEST(packed.body.size() * 2 < server().get(target + "ndjson").body.size());
}

BOOST_AUTO_TEST_CASE(columns_of_the_text_can_be_chosen) {
    const std::string query = "?q=bortnikov+date:2019&fields=authors,persons,orgs,keywords,text";
    const Json found = get_json("/api/v1/search" + query)["results"][0];
    BOOST_TEST(found["authors"] == Json({"Helen Marsh"}));
    BOOST_TEST(found["persons"][0] == "Alexander Bortnikov");
    BOOST_TEST(found["orgs"].is_array());
    BOOST_TEST(found["keywords"].is_array());
    BOOST_TEST(found["text"].get<std::string>().find("MOSCOW") != std::string::npos);
    BOOST_TEST(get_json("/api/v1/export" + query) == found);
    const Json one = get_json("/api/v1/article/ssnej3hj0vbj?fields=id,authors,wire");
    BOOST_TEST(one ==
               Json({{"id", "ssnej3hj0vbj"}, {"authors", {"Helen Marsh"}}, {"wire", nullptr}}));
}

BOOST_AUTO_TEST_CASE(counts_come_as_tables) {
    BOOST_TEST(server().get("/api/v1/facets?q=bortnikov+date:2019&facets=lang&format=csv").body ==
               "field,value,count,is_exact\r\nlang,en,1,true\r\n");
    const std::string timeline =
        server().get("/api/v1/timeline?q=bortnikov+date:2019&timeline=year&format=csv").body;
    BOOST_TEST(timeline.starts_with("start,count,archive,share,is_exact\r\n2019,1,"), timeline);
    get_json("/api/v1/timeline?q=*&facets=lang&format=csv", 400);
}

BOOST_AUTO_TEST_CASE(coverage_and_entities_are_told) {
    BOOST_TEST(get_json("/api/v1/coverage?outlet=The+Meridian+Post")["outlets"].size() == 1U);
    for (const char* target : {"/api/v1/coverage?outlet=nonesuch", "/coverage?outlet=nonesuch"})
        BOOST_TEST(get_json(target, 404)["detail"] ==
                   "the archive holds nothing of an outlet 'nonesuch'; coverage of all outlets "
                   "names them");
    BOOST_TEST(get_json("/api/v1/coverage?from=20x", 400)["detail"] ==
               "from takes a date such as 2019, 2019-05 or 2019-05-03, not '20x'");
    BOOST_TEST(get_json("/api/v1/entity?q=person:bortnikov")["name"] == "Alexander Bortnikov");
    get_json("/api/v1/entity?q=person:nobodyatall", 404);
    get_json("/api/v1/entity?q=nofield", 400);
}

BOOST_AUTO_TEST_CASE(every_answer_has_the_security_headers) {
    for (const char* target : {"/api/v1/search?q=a", "/healthz", "/metrics", "/nope", "/%zz"}) {
        const HttpAnswer answer = server().get(target);
        BOOST_TEST(answer.header("x-content-type-options") == "nosniff", target);
        BOOST_TEST(answer.header("content-security-policy").starts_with("default-src 'none';"),
                   target);
        BOOST_TEST(answer.header("access-control-allow-origin") == "", target);
    }
}

BOOST_AUTO_TEST_CASE(large_text_is_packed_for_who_takes_it) {
    const HttpAnswer plain = server().get("/api/v1/search?q=*");
    BOOST_TEST(plain.header("content-encoding") == "");
    BOOST_TEST(plain.header("vary") == "Accept-Encoding");
    const HttpAnswer packed =
        server().get("/api/v1/search?q=*", {"Accept-Encoding: br, gzip;q=0.5"});
    BOOST_TEST(packed.header("content-encoding") == "gzip");
    BOOST_TEST(packed.body.size() * 2 < plain.body.size());
    BOOST_TEST(packed.header("etag") == plain.header("etag"));
    const HttpAnswer refused = server().get("/api/v1/search?q=*", {"Accept-Encoding: gzip;q=0"});
    BOOST_TEST(refused.header("content-encoding") == "");
}

BOOST_AUTO_TEST_CASE(pages_of_results_are_linked) {
    const HttpAnswer first = server().get("/api/v1/search?q=*&limit=5");
    BOOST_TEST(first.header("link") == "</api/v1/search?q=%2A&limit=5&offset=5>; rel=\"next\"");
    const HttpAnswer second = server().get("/api/v1/search?q=%2A&limit=5&offset=5");
    BOOST_TEST(second.header("link").find("rel=\"prev\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
