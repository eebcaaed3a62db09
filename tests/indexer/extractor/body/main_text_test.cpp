// SPDX-License-Identifier: GPL-3.0-or-later
// What is story and what is furniture, on small pages dressed as real ones are.
#include "indexer/extractor/body/live_entries.hpp"
#include "indexer/extractor/extractor.hpp"
#include "indexer/extractor/marked_page.hpp"
#include "tests/support/built_in.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

const std::string first = "The council voted on Tuesday to close the old harbour bridge for two "
                          "years, after engineers found cracks in three of its seven arches.";
const std::string second = "\xE2\x80\x9CWe had hoped to keep one lane open,\xE2\x80\x9D said the "
                           "mayor, who has asked the government to pay for half of the repairs.";
const std::string third = "Ferries will run every ten minutes from the first of May. Shops on the "
                          "northern bank fear that they will lose most of their customers.";

std::string page(const std::string& inside) {
    return "<html><head><title>Harbour bridge to close</title></head><body>"
           "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a "
           "href=/s>Sport</a></ul></nav>" +
           inside +
           "<footer><p>Copyright 2019 The Example. All rights reserved.</p>"
           "<a href=/p>Privacy policy</a></footer></body></html>";
}

Article read(const std::string& html) {
    Page given;
    given.bytes = html;
    return extract(given, test::built_in_outlets()).article;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(main_text)

BOOST_AUTO_TEST_CASE(the_story_is_taken_and_the_furniture_left) {
    const std::string text =
        read(page("<article><h1>Harbour bridge to close</h1><p>" + first + "</p><p>" + second +
                  "</p><h2>Ferries</h2><p>" + third +
                  "</p></article><aside class=related><h3>Related articles</h3><ul>"
                  "<li><a href=/1>Tunnel opens</a></ul></aside>"))
            .text;
    BOOST_TEST(text == first + "\n\n" + second + "\n\nFerries\n\n" + third);
}

BOOST_AUTO_TEST_CASE(pages_of_the_nineties_have_tables_and_breaks) {
    const std::string text =
        read("<html><body><table><tr><td><a href=/>Home</a><br><a href=/n>News</a></td><td>"
             "<font size=5><b>Harbour bridge to close</b></font><br><br>" +
             first + "<br><br>" + second + "<br><br>" + third + "</td></tr></table></body></html>")
            .text;
    for (const std::string& part : {first, second, third})
        BOOST_TEST(holds(text, part));
    BOOST_TEST(!holds(text, "Home"));
}

BOOST_AUTO_TEST_CASE(comments_are_never_body) {
    const std::string text =
        read(page("<div id=story><h1>Harbour bridge to close</h1><p>" + first + "</p><p>" + second +
                  "</p><p>" + third +
                  "</p></div><div id=comments><h2>Comments</h2><div class=comment>"
                  "<p>I crossed that bridge every day for thirty years, and nobody ever told me of "
                  "any cracks, so who is to blame for this, I ask.</p></div></div>"))
            .text;
    BOOST_TEST(holds(text, third));
    BOOST_TEST(!holds(text, "thirty years"));
}

BOOST_AUTO_TEST_CASE(copies_are_taken_once) {
    const std::string text = read(page("<article><p>" + first + "</p><p>" + second + "</p><p>" +
                                       third + "</p><p>" + second + "</p></article>"))
                                 .text;
    BOOST_TEST(text.find(second) == text.rfind(second));
}

BOOST_AUTO_TEST_CASE(what_is_no_article_says_why) {
    const std::pair<std::string, std::string> table[] = {
        {"%PDF-1.4 <html>", "not HTML"},
        {"just words", "not HTML"},
        {"\x01\x02\x03\x04<html>\x05\x06\x07", "not HTML"},
        {"", "empty"},
        {"<html><body></body></html>", "empty"},
        {"<html><title>404 Not Found</title><h1>404 Not Found</h1><p>Sorry.</p></html>",
         "error page"},
        {page("<article><h1>Rain</h1><p>It rained on Sunday.</p></article>"), ""},
        {page("<meta name=robots content=noindex><h1>Untitled</h1><p>" + first + "</p>"), ""},
    };
    for (const auto& [html, reason] : table) {
        Page given;
        given.bytes = html;
        BOOST_TEST(extract(given, test::built_in_outlets()).skipped == reason, html);
    }
}

BOOST_AUTO_TEST_CASE(parts_are_called_so) {
    const std::string wall =
        "<script type='application/ld+json'>{\"isAccessibleForFree\": \"False\"}"
        "</script>";
    const std::string lead = "<article><h1>Harbour bridge to close</h1><p>" + first + "</p>";
    const std::string paid =
        "<script "
        "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,"
        "\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false,\"cssSelector\":"
        "\".paid\"}}</script>";
    std::string long_lead;
    for (int i = 0; i < 6; ++i)
        long_lead += first + " " + third + " ";
    const std::pair<std::string, bool> table[] = {
        {page(lead + "</article>"), false},
        {page(lead + wall + "</article>"), true},
        {page(lead + "<div class='c-Paywall'>Subscribe to read on.</div></article>"), true},
        {page(lead + "<p>" + second +
              "</p><p>The engineers say that the\xE2\x80\xA6</p></article>"),
         true},
        {page("<h1>Harbour bridge to close</h1><div id=app></div>"), true},
        {page(lead + "<p>" + long_lead + "</p>" + paid + "</article>"), true},
        {page(lead + "<p>" + long_lead + "</p><div class='body paid'><p>" + second + "</p><p>" +
              third + "</p></div>" + paid + "</article>"),
         false},
    };
    for (const auto& [html, truncated] : table)
        BOOST_TEST(read(html).truncated == truncated, html);
}

BOOST_AUTO_TEST_CASE(what_is_called_a_wall_but_tells_the_story_is_kept) {
    for (const std::string tag : {"p", "div"}) {
        const std::string paid = "<" + tag + " class=paywall>";
        const std::string text =
            read(page("<article><h1>Harbour bridge to close</h1><p>" + first + "</p>" + paid +
                      second + "</" + tag + ">" + paid + third + "</" + tag + "></article>"))
                .text;
        BOOST_TEST(text == first + "\n\n" + second + "\n\n" + third);
    }
}

BOOST_AUTO_TEST_CASE(entries_of_a_live_blog_keep_their_times) {
    const std::string blog =
        page("<article><h1>Harbour bridge to close</h1><p>" + first +
             "</p><div class=entry><time>14:05</time><p>" + second +
             "</p></div><div class=entry><div>13.30 Uhr</div><p>" + third +
             "</p></div><div class=entry><span>12:10 pm BST</span><h3>Vote begins</h3><p>" + first +
             " It was the third vote.</p></div></article>");
    const std::string text = read(blog).text;
    BOOST_TEST(holds(text, "14:05\n\n" + second), text);
    BOOST_TEST(holds(text, "13.30 Uhr\n\n" + third), text);
    BOOST_TEST(holds(text, "12:10 pm BST\n\n"), text);
}

BOOST_AUTO_TEST_CASE(time_lines) {
    for (const char* line : {"14:05", "2.05pm BST", "14.05 Uhr", "14h05", "17 October 2019, 14:05",
                             "Oct 17, 2019 2:05 p.m. EDT"})
        BOOST_TEST(is_time_line(line), line);
    for (const char* line : {"14", "Final score 2:1", "17 October 2019", "At 14:05 they left", ""})
        BOOST_TEST(!is_time_line(line), line);
}

BOOST_AUTO_TEST_CASE(linked_data_speaks_where_the_page_is_drawn_by_scripts) {
    const auto data = [](const std::string& fields) {
        return "<script type='application/ld+json'>{\"@type\":" + fields + "}</script>";
    };
    const std::string app = "<h1>Harbour bridge to close</h1><div id=app></div>";
    const Article story = read(page(data("\"NewsArticle\",\"articleBody\":\"" + first + "\\n" +
                                         third + third + third + third + "\"") +
                                    app));
    BOOST_TEST(story.text.starts_with(first + "\n\n" + third));
    BOOST_TEST(!story.truncated);
    const Article stub = read(page(data("\"NewsArticle\",\"isAccessibleForFree\":false,"
                                        "\"articleBody\":\"" +
                                        first + "\"") +
                                   app));
    BOOST_TEST(stub.text == first);
    BOOST_TEST(stub.truncated);
    const Article blog = read(page(
        data("\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\",\"datePublished\":"
             "\"2019-10-17T14:05:00+01:00\",\"headline\":\"Vote begins\",\"articleBody\":\"" +
             first + "\"},{\"datePublished\":\"2019-10-17T13:30\",\"articleBody\":\"" + third +
             "\"}]") +
        app));
    BOOST_TEST(blog.text == "14:05\n\nVote begins\n\n" + first + "\n\n13:30\n\n" + third);
}

BOOST_AUTO_TEST_CASE(time_is_linear_in_the_number_of_blocks) {
    std::string html;
    for (int i = 0; i < 30'000; ++i)
        html += "<p>word <a href=x>word</a> word</p><div class=a>x</div>";
    html += std::string(900, ' ');
    read(html); // a quadratic pass would take minutes
}

BOOST_AUTO_TEST_CASE(a_marked_page_shows_what_was_taken_and_runs_nothing) {
    Page given;
    given.bytes = page("<h1>Harbour bridge to close</h1><p onclick='x()'>" + first +
                       "</p><script>alert(1)</script><img src=http://x/y.gif><p>" + third + "</p>");
    const std::string marked = marked_page(given);
    BOOST_TEST(holds(marked, "<span class=\"taken\">" + first));
    BOOST_TEST(holds(marked, "<span class=\"left\">Privacy policy"));
    BOOST_TEST(holds(marked, "<span class=\"title\">Harbour bridge to close"));
    for (const char* const part : {"alert(1)", "onclick", "y.gif"})
        BOOST_TEST(!holds(marked, part));
}

// The story with something between its second and third paragraph, and behind its last.
std::string text_with(const std::string& between, const std::string& behind = {}) {
    return read(page("<article><h1>Harbour bridge to close</h1><p>" + first + "</p><p>" + second +
                     "</p>" + between + "<p>" + third + "</p>" + behind + "</article>"))
        .text;
}

BOOST_AUTO_TEST_CASE(links_to_other_stories_are_no_lines_of_this_one) {
    const std::string link = "<a href=/f>Tunnel opens for the first night trains</a>";
    for (const char* label :
         {"READ MORE:", "<strong>READ MORE:</strong>", "Related:", "<b>See also</b> \xE2\x80\x93",
          "Lesen Sie auch:", "\xC3\x80 lire aussi :", "Lea tambi\xC3\xA9n:",
          "Leggi anche \xE2\x96\xB6", "Lees ook:", "Czytaj te\xC5\xBC:",
          "\xD0\xA7\xD0\xB8\xD1\x82\xD0\xB0\xD0\xB9\xD1\x82\xD0\xB5 "
          "\xD1\x82\xD0\xB0\xD0\xBA\xD0\xB6\xD0\xB5:",
          "\xE9\x96\xA2\xE9\x80\xA3\xE8\xA8\x98\xE4\xBA\x8B\xEF\xBC\x9A", "[Also read]"}) {
        BOOST_TEST_CONTEXT(label) {
            const std::string text = text_with("<p>" + std::string(label) + " " + link + "</p>");
            BOOST_TEST(!holds(text, "Tunnel opens"));
            BOOST_TEST(holds(text, second));
            BOOST_TEST(holds(text, third));
        }
    }
    BOOST_TEST(!holds(text_with("<p>Read more:</p><ul><li>" + link + "</ul>"), "Tunnel opens"));
    BOOST_TEST(holds(text_with("<p>The town has said more: " + link +
                               " in the next weeks, it hopes, if "
                               "the river allows.</p>"),
                     "Tunnel opens"));
}

BOOST_AUTO_TEST_CASE(newsletters_and_walls_are_no_story) {
    for (const char* box :
         {"<div class=nl><h3>Get our morning letter</h3><p>Sign up for the best of the Example in "
          "your "
          "inbox every weekday.</p><form><input type=email><button>OK</button></form></div>",
          "<div><p>Abonnieren Sie unseren Newsletter.</p><form><input type=email></form></div>",
          "<p><em>Sign up for our newsletter <a href=/n>here</a>.</em></p>",
          "<p>Inscrivez-vous \xC3\xA0 notre newsletter <a href=/n>ici</a>.</p>",
          "<p>Suscr\xC3\xAD"
          "bete a nuestro bolet\xC3\xADn <a href=/n>aqu\xC3\xAD</a>.</p>"}) {
        BOOST_TEST_CONTEXT(box) {
            const std::string text = text_with(box);
            for (const char* words : {"inbox", "ewsletter", "bolet", "morning letter"})
                BOOST_TEST(!holds(text, words));
            BOOST_TEST(holds(text, second));
            BOOST_TEST(holds(text, third));
        }
    }
    for (const char* wall : {"<div class=regwall><h3>Keep reading with a free "
                             "account</h3><p>Create an account or sign in "
                             "to read the rest of this story.</p></div>",
                             "<div><p>Already a subscriber? Sign in to continue reading.</p></div>",
                             "<p>Bereits Abonnent? Jetzt weiterlesen mit Plus.</p>",
                             "<div><p>La suite est r\xC3\xA9serv\xC3\xA9"
                             "e aux abonn\xC3\xA9s.</p></div>"}) {
        BOOST_TEST_CONTEXT(wall) {
            const std::string text = text_with("", wall);
            for (const char* words : {"ccount", "ubscriber", "bonn"})
                BOOST_TEST(!holds(text, words));
            BOOST_TEST(holds(text, third));
        }
    }
}

BOOST_AUTO_TEST_CASE(sentences_of_a_story_on_letters_and_subscribers_are_kept) {
    for (const char* sentence :
         {"<p>Residents can sign up for the council's <a href=/l>mailing list</a> in the hall.</p>",
          "<p>Die Leser konnten den Newsletter des Vereins am Freitag <a "
          "href=/l>abonnieren</a>.</p>",
          "<p>The concert in the old hall was for subscribers only.</p>",
          "<p>The council told its archive to keep the plans available to subscribers.</p>",
          "<p>She taught the children of the harbour to keep reading in the dark.</p>",
          "<p>Er stand jeden Morgen um vier Uhr auf, um weiterzulesen.</p>"}) {
        BOOST_TEST_CONTEXT(sentence) {
            const std::string words(sentence + 3, 20);
            BOOST_TEST(holds(text_with(sentence), words));
        }
    }
    for (const char* wall :
         {"<p>This article is for subscribers only.</p>", "<p>Subscribers only</p>",
          "<p>To continue reading, log in or subscribe.</p>",
          "<p>Dieser Artikel ist nur f\xC3\xBCr Abonnenten.</p>",
          "<p>To read the full story, buy a day pass.</p>"}) {
        const std::string text = text_with("", wall);
        BOOST_TEST_CONTEXT(wall) BOOST_TEST(text.ends_with(third));
    }
}

BOOST_AUTO_TEST_CASE(the_next_story_below_is_another) {
    const std::string own = "<h1>Harbour bridge to close</h1><p>" + first + "</p><p>" + second +
                            "</p><p>" + third + "</p>";
    const std::string next =
        "<p>The ferry to the isle will sail every forty minutes from June, the "
        "company said, and the last boat will leave at ten in the evening.</p>";
    for (const std::string& html :
         {"<article>" + own + "</article><article><h1>Ferry timetable</h1>" + next + "</article>",
          "<article>" + own + "</article><article><h2>Ferry timetable</h2><time>12 May</time>" +
              next + "</article>",
          "<div class=s>" + own +
              "</div><div class=s><h1>Ferry timetable</h1><p class=byline>By Otto "
              "Brandt</p>" +
              next + "</div>",
          "<main><article>" + own +
              "</article></main><section><article data-url=/f><h2>Ferry "
              "timetable</h2>" +
              next + "</article></section>",
          "<main>" + own + "<article data-url=/f><h2>Ferry timetable</h2>" + next +
              "</article></main>",
          "<main>" + own + "<article><h1>Ferry timetable</h1><p class=byline>By Otto Brandt</p>" +
              next + "</article></main>"}) {
        BOOST_TEST_CONTEXT(html) {
            const std::string text = read(page(html)).text;
            BOOST_TEST(holds(text, third));
            BOOST_TEST(!holds(text, "The ferry to the isle"));
        }
    }
    // Parts of one story, and entries of a live blog.
    BOOST_TEST(
        holds(read(page("<article>" + own + "<h1>What comes next</h1>" + next + "</article>")).text,
              "The ferry to the isle"));
    BOOST_TEST(holds(read(page("<article>" + own + "<section><h1>What comes next</h1>" + next +
                               "</section></article>"))
                         .text,
                     "The ferry to the isle"));
}

BOOST_AUTO_TEST_CASE(a_box_within_the_story_is_no_next_story) {
    const std::string begun = "<h1>Harbour bridge to close</h1><p>" + first + "</p><p>" + second +
                              "</p><p>" + third + "</p>";
    const std::string more = "<p>The engineers will come back in the autumn and look at the arches "
                             "once more, from boats and from the air, the council said.</p>";
    const std::string note =
        "<p>The ferry to the isle will sail every forty minutes from June, the company said, and "
        "the last boat will leave at ten in the evening.</p>";
    const auto entry = [&](const std::string& head, const std::string& text) {
        return "<article><h3>Vote begins</h3>" + head + text + "</article>";
    };
    for (const std::string& html :
         {"<article>" + begun + "<section><h1>What comes next</h1><time>12 May 2018</time>" + note +
              "</section></article>",
          "<main>" + begun + "<section><h1>What comes next</h1><time>12 May 2018</time>" + note +
              "</section></main>",
          "<main>" + begun +
              "<article><h2>The isle</h2><p class=byline>By Otto Brandt</p><time>12 May "
              "2018</time>" +
              note + "</article>" + more + "</main>",
          "<article>" + begun + "<article><h2>The isle</h2><p class=byline>By Otto Brandt</p>" +
              note + "</article>" + more + "</article>",
          // parts of a round-up, and reviews
          "<main>" + begun +
              "<article><h2>Part 1: the isle</h2><p class=byline>By Otto Brandt</p>" + note +
              "</article><article><h2>Part 2: the arches</h2><p class=byline>By Ida Berg</p>" +
              more + "</article></main>",
          begun + "<div class=story><article><h2>The isle</h2><p class=byline>By Otto Brandt</p>" +
              note + "</article></div>",
          "<main>" + begun +
              "<article itemscope itemtype='http://schema.org/Review'><h3>The isle</h3><p "
              "itemprop=author>Otto Brandt</p>" +
              note + "</article></main>",
          "<main>" + begun + "</main>" + entry("<time>14:05</time>", note) +
              entry("<time>13:30</time>", more),
          "<main>" + begun + "<div class=timeline>" + entry("<time>12 May 2018</time>", note) +
              entry("<time>3 May 2018</time>", more) + "</div></main>"}) {
        BOOST_TEST_CONTEXT(html) {
            const Article article = read(page(html));
            BOOST_TEST(holds(article.text, third));
            BOOST_TEST(holds(article.text, "The ferry to the isle"));
            BOOST_TEST(article.authors.empty());
        }
    }
    const Article article =
        read(page("<main>" + begun +
                  "</main><article><h2>The isle</h2><time datetime=2018-05-12>12 May 2018</time><p "
                  "class=byline>By Otto Brandt</p>" +
                  note + "</article>"));
    BOOST_TEST(!holds(article.text, "The ferry to the isle"));
    BOOST_TEST(article.authors.empty());
    BOOST_TEST(!article.published.has_value());
}

BOOST_AUTO_TEST_CASE(footnotes_and_tables_of_data_belong_to_the_story) {
    for (const char* note : {"<ol class=footnotes><li id=fn1>Minutes of the board, item nine. <a "
                             "href='#r1'>\xE2\x86\xA9</a></ol>",
                             "<hr><p><a name=fn1>[1]</a> Minutes of the board, item nine.</p>",
                             "<div id=fn1><p>* Minutes of the board, item nine.</p></div>"}) {
        BOOST_TEST_CONTEXT(note) {
            const std::string text =
                read(page("<article><h1>Harbour bridge to close</h1><p>" + first +
                          "<sup><a href='#fn1'>[1]</a></sup></p><p>" + second + "</p><p>" + third +
                          "</p>" + note + "</article>"))
                    .text;
            BOOST_TEST(holds(text, "Minutes of the board"));
        }
    }
    const std::string table =
        "<table><tr><th>Berth</th><th>Depth</th><th>Chart</th></tr><tr><td>Oakside</td><td>4 m</td>"
        "<td><a href=/1>chart 1</a></td></tr><tr><td>Millgate</td><td>6 m</td><td><a href=/2>chart "
        "2</a>"
        "</td></tr><tr><td>Saltpan</td><td>3 m</td><td><a href=/3>chart 3</a></td></tr></table>";
    BOOST_TEST(holds(text_with(table), "Millgate | 6 m | chart 2"));
    BOOST_TEST(holds(text_with("<div class=w>" + table + "</div>"), "Millgate"));
}

BOOST_AUTO_TEST_SUITE_END()
