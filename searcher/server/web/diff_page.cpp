// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/diff_page.hpp"

#include "searcher/server/web/result_list.hpp"

namespace newshound {
namespace {

// Blank lines part paragraphs; a change may run across them, as it is drawn in pieces.
void write_piece(HtmlWriter& html, const Change& change, std::string_view text) {
    if (text.empty()) return;
    if (change.kind == Change::Kind::kept) {
        html.text(text);
    } else {
        html.element(change.kind == Change::Kind::added ? "ins" : "del", {}, text);
    }
}

void write_changes(HtmlWriter& html, const std::vector<Change>& changes) {
    html.open("p");
    for (const Change& change : changes) {
        std::string_view rest = change.text;
        for (std::size_t gap = 0; (gap = rest.find("\n\n")) != rest.npos;) {
            write_piece(html, change, rest.substr(0, gap));
            html.close().open("p");
            rest.remove_prefix(gap + 2);
        }
        write_piece(html, change, rest);
    }
    html.close();
}

} // namespace

std::string write_diff_page(const PageContext& context, const VersionDiff& diff) {
    const Article& article = diff.after.article;
    const bool is_one = diff.before.id == diff.after.id;
    const std::string heading =
        is_one ? context.texts("diff.heading", {std::to_string(diff.before.version),
                                                std::to_string(diff.after.version)})
               : std::string(context.texts("diff.printings"));
    PageFrame frame;
    frame.title = heading;
    frame.kind = "changes";
    frame.is_indexed = false;
    frame.content = [&](HtmlWriter& html) {
        html.open("p", {{"class", "trail"}});
        html.element("a", {{"href", article_link(context, diff.after.id)}},
                     context.texts("diff.back"));
        html.close();
        if (!is_one) write_source_line(html, context, diff.before.article);
        write_source_line(html, context, article);
        html.element("h1", {}, heading);
        if (!diff.any()) html.element("p", {}, context.texts("diff.same"));
        html.open("p", {{"class", "folio"}});
        html.open("ins").text("+" + context.texts.count("words", diff.words_added)).close();
        html.open("del").text("−" + context.texts.count("words", diff.words_removed)).close();
        html.close();
        const std::string_view language =
            article.language.empty() ? absent : std::string_view(article.language);
        html.open("div", {{"class", "diff"}, {"lang", language}, {"dir", "auto"}});
        html.open("div", {{"class", "headline"}});
        write_changes(html, diff.title);
        html.close();
        write_changes(html, diff.text);
        html.close();
    };
    return write_page(context, frame);
}

} // namespace newshound
