// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and control in a real Chromium, with and without JavaScript. Run by tests/web/run.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdirSync, readFileSync } from "node:fs";
import { hostile, openTab, startBrowser, startServer, violations } from "./support.js";

const screenshots = process.env.SCREENSHOTS; // a folder; without it none is made
let server, browser, article;

before(async () => {
  server = await startServer(["--replay", "https://web.archive.org/web/"]);
  browser = await startBrowser();
  const answer = await (await fetch(server.origin + "/api/v1/search?q=" + encodeURIComponent("title:eclipse"))).json();
  article = answer.results[0].id;
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

async function withTab(options, work) {
  const tab = await openTab(browser, server.origin, options);
  try {
    const go = (path) => tab.page.goto(server.origin + path);
    await work(tab.page, go, tab.faults);
    assert.deepEqual(tab.faults, []);
  } finally {
    await tab.close();
  }
}

const allPages = () => ({
  home: "/",
  results: "/?q=eclipse%20OR%20moon%20OR%20storm",
  article: `/article/${article}?q=eclipse&hit=1&marks=none&marks=hits&marks=names&marks=quotes`,
  quotations: "/?q=said:*&quotes=1",
  entity: "/entity?person=Alexander%20Bortnikov",
  coverage: "/coverage",
  help: "/help",
  nothing: "/?q=zzzzqqq",
  malformed: "/?q=(eclipse",
  missing: "/nowhere",
});

for (const [look, options] of Object.entries({
  "desktop light": { colorScheme: "light" },
  "desktop dark": { colorScheme: "dark" },
  "phone light": { colorScheme: "light", viewport: { width: 320, height: 640 } },
  "phone dark": { colorScheme: "dark", viewport: { width: 390, height: 844 } },
})) {
  test(`every page on ${look}: no violation, nothing past the edge, no error`, async () => {
    await withTab(options, async (page, go) => {
      for (const [name, path] of Object.entries(allPages())) {
        await go(path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${name} is ${wide} px too wide`);
        const isMain = !["nothing", "malformed", "missing"].includes(name);
        if (isMain || look === "desktop light") assert.deepEqual(await violations(page), [], name);
        if (!screenshots || !isMain || !["desktop light", "phone dark"].includes(look)) continue;
        mkdirSync(screenshots, { recursive: true });
        await page.screenshot({ path: `${screenshots}/${name}-${look.replace(" ", "-")}.png` });
      }
    });
  });
}

test("the first page weighs at most 60 KB, style and script included", async () => {
  await withTab({}, async (page, go) => {
    const bodies = [];
    page.on("response", (response) => bodies.push(response.body()));
    await go("/?q=eclipse");
    await page.waitForLoadState("networkidle");
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
    assert.ok(bytes > 10_000 && bytes <= 60 * 1024, `${bytes} bytes`);
  });
});

test("without JavaScript: search, facets, bars, pages, articles", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/");
    await page.fill("#q", "moon OR eclipse");
    await page.click(".box button");
    assert.match(page.url(), /\?q=moon/);
    assert.match(await page.textContent("#total"), /\d+ articles/);
    await page.check("#outlet-1");
    await page.click(".facets .apply");
    assert.match(page.url(), /outlet=/);
    assert.equal(await page.locator(".chips li").count(), 1);
    await page.click(".chips a");
    assert.doesNotMatch(page.url(), /outlet=/);
    await page.click(".figures summary");
    await page.click(".figures tbody a");
    assert.match(page.url(), /date=/);
    await page.click(".hit h2 a");
    assert.equal(await page.locator(".story .text mark").count() > 0, true);
    await page.check("#marks-names");
    await page.click(".marks .apply");
    assert.equal(await page.locator(".text .name").count() > 0, true);
    await page.click(".trail .back");
    assert.match(page.url(), /date=/);
    await go("/?q=*");
    await page.click(".pager [rel=next]");
    assert.match(page.url(), /offset=10/);
    assert.equal(await page.locator(".hits").getAttribute("start"), "11");
  });
});

test("without JavaScript: quotations as results, with speakers and how sure that is", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=said:security");
    assert.match(await page.textContent(".hit .snippet"), /^[^:]+: “/);
    assert.match(await page.textContent(".hit .attribution"), /^Attributed by machine, \d+ % sure$/);
    await page.click(".views a:not([aria-current])");
    assert.match(page.url(), /quotes=1/);
    assert.equal(await page.textContent(".views [aria-current]"), "Quotations");
    assert.ok((await page.locator(".quotation").count()) > 0);
    assert.ok((await page.locator(".quotation blockquote mark").count()) > 0);
    assert.match(await page.textContent(".quotation .attribution"), /machine|not known/);
    const csv = await page.locator(".export a", { hasText: /^CSV$/ }).getAttribute("href");
    assert.match(csv, /quotes=1/);
    await page.locator(".quotation .speaker a").first().click();
    assert.match(page.url(), /entity\?person=/);
    await page.click(".all");
    assert.match(page.url(), /\?person=/);
    await page.click(".facet li:has(:checked) .sign");
    assert.match(page.url(), /entity\?person=/);
    await page.locator(".said .where a").first().click();
    await page.click(".said-here summary");
    assert.ok(await page.locator(".said-here .attribution").first().isVisible());
  });
});

test("words stay apart where only words are shown, as in text browsers", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=*");
    const words = (selector) => page.locator(selector).first().evaluate((each) => each.textContent);
    assert.match(await words(".choices"), /Sort Relevance Newest Oldest/);
    assert.match(await words(".measures"), /Number Share of the archive/);
    assert.match(await words(".timeline figcaption"), /a year peak/);
    assert.match(await words(".timeline .axis"), /1990 2000 2010/);
    assert.match(await words(".source"), / \d/);
  });
});

test("a bar of the timeline is a link", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=*");
    await page.locator(".timeline svg a").last().click();
    assert.match(page.url(), /date=2024/);
  });
});

test("with JavaScript: results as you type, boxes at once, back and forward", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=eclipse");
    await page.evaluate(() => (window.sameDocument = true));
    const total = await page.textContent("#total");
    await page.fill("#q", "eclipse OR moon");
    await page.waitForFunction((old) => document.getElementById("total").textContent !== old, total);
    assert.match(page.url(), /q=eclipse/);
    await page.check("#outlet-1");
    await page.waitForSelector(".chips");
    assert.match(page.url(), /outlet=/);
    assert.match(await page.textContent("#spoken"), /article/);
    await page.click(".choice a:has-text('Oldest')");
    await page.waitForURL(/sort=oldest/);
    await page.click(".measures a:has-text('Share')");
    await page.waitForURL(/measure=share/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("share"));
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("oldest"));
    await page.waitForSelector(".choice [aria-current]:has-text('Relevance')");
    await page.goForward();
    await page.waitForSelector(".choice [aria-current]:has-text('Oldest')");
    assert.equal(await page.evaluate(() => window.sameDocument), true, "never reloaded");
  });
});

test("suggestions from the archive: arrows and Enter", async () => {
  await withTab({}, async (page, go) => {
    await go("/");
    await page.locator("#q").pressSequentially("bortn");
    await page.waitForSelector("#offers li");
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("ArrowDown"); // the word
    await page.keyboard.press("ArrowDown"); // the person
    await page.keyboard.press("Enter");
    await page.waitForURL(/person%3A/);
    assert.ok((await page.locator(".hit").count()) > 0);
  });
});

// An example of contrib/, on another site, used as a reader would.
async function withExample(file, work) {
  const html = readFileSync(new URL("../../contrib/" + file, import.meta.url), "utf8");
  const show = (request, answer) => {
    answer.setHeader("Content-Type", "text/html; charset=utf-8");
    answer.end(html.replace("http://127.0.0.1:8080", server.origin));
  };
  server.site.on("request", show);
  const page = await browser.newPage();
  await page.goto(`${server.elsewhere}/`);
  await page.fill("input", "eclipse");
  await page.click("button");
  await work(page);
  await page.close();
  server.site.off("request", show);
}

test("somebody else's page embeds the search", () =>
  withExample("embed.html", (page) => page.waitForSelector("li a")));

test("somebody else's page shows when, and who is named", () =>
  withExample("embed-counts.html", async (page) => {
    await page.waitForSelector("#years th");
    await page.waitForSelector("#people th");
    const total = Number((await page.textContent("p")).match(/\d+/)[0]);
    const years = await page.locator("#years td:last-child").allTextContents();
    assert.equal(years.reduce((sum, each) => sum + Number(each), 0), total);
  }));

test("copies: all, one a story, copied stories", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=suez");
    const all = await page.locator(".hit").count();
    await page.click(".choice a:has-text('One a story')");
    await page.waitForURL(/copies=collapse/);
    await page.waitForFunction((before) => document.querySelectorAll(".hit").length < before, all);
  });
});

test("keys: / j k ?", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=moon");
    const focused = () => page.evaluate(() => document.activeElement.getAttribute("href") ?? document.activeElement.id);
    await page.keyboard.press("j");
    const first = await focused();
    assert.match(first, /article/);
    await page.keyboard.press("j");
    assert.notEqual(await focused(), first);
    await page.keyboard.press("k");
    assert.equal(await focused(), first);
    await page.keyboard.press("/");
    assert.equal(await focused(), "q");
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("?");
    await page.waitForURL(/help/);
  });
});

test("a range is brushed on the timeline", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=*");
    const box = await page.locator(".timeline svg:not(.axis)").boundingBox();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/date=\d{4}\.\.\d{4}/);
    await page.waitForSelector(".chips");
  });
});

test("previous and next article, marks kept in the address", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=moon");
    await page.click(".hit h2 a");
    await page.click(".trail [rel=next]");
    await page.waitForURL(/hit=2/);
    await page.click(".trail [rel=prev]");
    await page.waitForURL(/hit=1(&|$)/);
    await page.evaluate(() => (window.sameDocument = true));
    await page.locator("#marks-names").setChecked(true);
    await page.waitForURL(/marks=names/);
    await page.waitForSelector(".text .name");
    assert.equal(await page.isChecked("#marks-names"), true);
    assert.equal(await page.evaluate(() => window.sameDocument), true, "marks need no reload");
    assert.equal(await page.evaluate(() => document.activeElement.id), "marks-names");
    await page.goBack();
    await page.waitForURL(/hit=2/);
  });
});

test("under a base path, with several databases: every address keeps both", async () => {
  const other = await startServer(["--base-path", "/archive"], "second");
  const tab = await openTab(browser, other.origin);
  try {
    for (const path of ["/archive/?q=zanzibar&database=second", "/archive/help?database=second",
      "/archive/coverage?database=second"]) {
      assert.equal((await tab.page.goto(other.origin + path)).status(), 200, path);
      const astray = await tab.page.evaluate(() =>
        [...document.querySelectorAll("[href], [src], [action]")]
          .map((each) => each.getAttribute("href") ?? each.getAttribute("src") ?? each.getAttribute("action"))
          .filter((address) => address.startsWith("/") && !address.startsWith("/archive/")));
      assert.deepEqual(astray, [], path);
    }
    await tab.page.goto(other.origin + "/archive/?q=zanzibar&database=second");
    await tab.page.click(".hit h2 a");
    assert.match(tab.page.url(), /\/archive\/article\/.*database=second/);
    await tab.page.click(".trail .back");
    assert.match(tab.page.url(), /\/archive\/\?.*database=second/);
    assert.deepEqual(tab.faults, []);
  } finally {
    await tab.close();
    await other.stop();
  }
});

test("versions and what changed between them", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=title:bridge%20date:2024");
    await page.click(".hit h2 a");
    await page.click("a:has-text('compare')");
    assert.ok((await page.locator(".diff ins").count()) > 0);
    assert.deepEqual(await violations(page), []);
  });
});

test("metadata for reference managers, the original and its replay", async () => {
  await withTab({}, async (page, go) => {
    await go(`/article/${article}`);
    assert.equal(await page.locator("meta[name=citation_title]").count(), 1);
    assert.equal(await page.locator("meta[name='DC.title']").count(), 1);
    const data = JSON.parse(await page.textContent("script[type='application/ld+json']"));
    assert.equal(data["@type"], "NewsArticle");
    assert.equal(await page.locator("a[href^='https://web.archive.org/web/http']").count(), 1);
    for (const name of ["RIS", "BibTeX"]) {
      const link = await page.getAttribute(`.facts a:has-text('${name}')`, "href");
      assert.equal((await fetch(server.origin + link)).status, 200, name);
    }
    await go("/?q=moon");
    assert.ok((await page.locator(".hit .Z3988").count()) > 0);
    for (const link of await page.locator(".export a").all()) {
      const path = await link.getAttribute("href");
      assert.equal((await fetch(server.origin + path)).status, 200, path);
    }
  });
});

test("German and French", async () => {
  await withTab({ locale: "de-DE" }, async (page, go) => {
    await go("/?q=moon");
    assert.match(await page.textContent(".facets"), /Eingrenzen/);
    await page.click(".languages a[lang=fr]");
    assert.equal(await page.getAttribute("html", "lang"), "fr");
    assert.match(page.url(), /q=moon.*ui=fr/);
    assert.deepEqual(await violations(page), []);
  });
});

test("an article from right to left reads so, in a page from left to right", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    const direction = (selector) => page.locator(selector).first().evaluate((each) => getComputedStyle(each).direction);
    await go("/?q=" + encodeURIComponent("הנמל"));
    for (const part of [".hit h2", ".hit .snippet"]) assert.equal(await direction(part), "rtl", part);
    assert.equal(await direction("#main"), "ltr");
    await page.click(".hit h2 a");
    for (const part of [".story h1", ".story .text"]) assert.equal(await direction(part), "rtl", part);
    assert.equal(await page.locator(".story .text").getAttribute("lang"), "he");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
  });
});

test("ten hostile titles and queries stay text", async () => {
  await withTab({}, async (page, go) => {
    for (const text of hostile) {
      await go("/?q=" + encodeURIComponent(text));
      assert.equal(await page.inputValue("#q"), text);
      await go("/?q=zanzibar&person=" + encodeURIComponent(text) + "&date=" + encodeURIComponent(text));
      await go("/entity?person=" + encodeURIComponent(text));
      await go("/nowhere/" + encodeURIComponent(text));
      assert.equal(await page.evaluate(() => window.hacked), undefined, text);
    }
    for (const offset of [0, 10]) {
      await go(`/?q=zanzibar&offset=${offset}`);
      const links = await page.locator(".hit h2 a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      for (const link of links) {
        await go(link);
        assert.equal(await page.evaluate(() => window.hacked), undefined, link);
      }
    }
  });
});

test("on paper: the article without the page around it", async () => {
  await withTab({}, async (page, go) => {
    await go(`/article/${article}`);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.isVisible(".masthead form"), false);
    assert.equal(await page.isVisible(".story .text"), true);
  });
});
