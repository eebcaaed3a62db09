// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of page, the errors too, as boxes: nothing past the edge, no two pieces of text on one
// another, the same frame around all; and a walk through each with the Tab key.

import assert from "node:assert/strict";
import { test } from "node:test";
import { siteForTests, violations } from "./support.js";

const site = siteForTests();

async function pages() {
  const answer = await fetch(site.server.origin + "/api/v1/search?q=" + encodeURIComponent("title:bridge date:2024"));
  const id = (await answer.json()).results[0].id;
  return [
    ["home", "/", 200],
    ["results", "/?q=eclipse%20OR%20moon", 200],
    ["narrowed", "/?q=*&date=2024-05-03&filter=-person:Nobody", 200],
    ["quotations", "/?q=said:*&quotes=1", 200],
    ["nothing", "/?q=zzzzqqq", 200],
    ["article", `/article/${id}?q=bridge&hit=1&marks=hits&marks=names&marks=quotes`, 200],
    ["changes", `/article/${id}.1?against=2`, 200],
    ["entity", "/entity?person=Alexander%20Bortnikov", 200],
    ["nobody", "/entity?person=Zzzz%20Qqqq", 404],
    ["coverage", "/coverage", 200],
    ["all fields", "/form", 200],
    ["all values", "/values?q=*&more=person&find=an", 200],
    ["one outlet", "/coverage?outlet=La%20Vigie", 200],
    ["help", "/help", 200],
    ["malformed", "/?q=(eclipse", 400],
    ["no such day", "/?q=moon&date=tomorrowish", 400],
    ["no such database", "/?q=moon&database=none", 400],
    ["no such article", "/article/nowhere", 404],
    ["missing", "/nowhere", 404],
  ];
}

const looks = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
};

// Boxes that lie wrong, as lines.
function faultsOfLayout(page) {
  return page.evaluate(() => {
    const faults = [];
    const named = (each) => `<${each.localName} class="${each.getAttribute("class") ?? ""}">${each.textContent.trim().slice(0, 30)}`;
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide) faults.push("the page is wider than the window");
    for (const name of ["header.masthead", "footer.foot", "main"]) {
      const box = document.querySelector(name).getBoundingClientRect();
      const middle = Math.abs(box.left + box.right - wide);
      if (middle > 1) faults.push(`${name} is not in the middle: ${middle} px`);
      if (name === "header.masthead" && box.width < wide) faults.push(`${name} does not reach across`);
    }
    // Each piece of text by its own lines, as far as it is drawn.
    const pieces = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent.checkVisibility({ checkVisibilityCSS: true })) continue;
      if (parent.closest(".unseen, .skip, svg, .scroll, script")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) pieces.push({ box, parent });
    }
    for (const { box, parent } of pieces)
      if (box.left < -1 || box.right > wide + 1) faults.push(`past the edge: ${named(parent)}`);
    const axis = document.querySelector(".timeline .axis")?.getBoundingClientRect();
    const labels = [...document.querySelectorAll(".timeline .axis text")].map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    labels.forEach(({ each, box }, index) => {
      if (box.left < axis.left - 1 || box.right > axis.right + 1) faults.push(`cut off: ${named(each)}`);
      if (index && box.left < labels[index - 1].box.right) faults.push(`on the date before: ${named(each)}`);
    });
    const most = 4; // px, lines of large letters share some of their leading
    const lines = "p, h1, h2, li"; // whose own pieces may touch
    pieces.sort((one, other) => one.box.top - other.box.top);
    for (let i = 0; i < pieces.length; ++i)
      for (let j = i + 1; j < pieces.length && pieces[j].box.top < pieces[i].box.bottom; ++j) {
        const [a, b] = [pieces[i], pieces[j]];
        if (a.parent === b.parent || (a.parent.closest(lines) && a.parent.closest(lines) === b.parent.closest(lines))) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && down > most) faults.push(`on one another: ${named(a.parent)} and ${named(b.parent)}`);
      }
    return faults;
  });
}

for (const [look, options] of Object.entries(looks))
  for (const javaScriptEnabled of [true, false])
    test(`every kind of page on a ${look}, ${javaScriptEnabled ? "with" : "without"} script, lies well`, async () => {
      await site.withTab({ ...options, javaScriptEnabled }, async (page, go) => {
        for (const [name, path, status] of await pages()) {
          assert.equal((await go(path)).status(), status, name);
          assert.deepEqual(await faultsOfLayout(page), [], name);
        }
      });
    });

for (const [look, options] of Object.entries(looks))
  test(`dates below a timeline are whole, wherever they fall (${look})`, async () => {
    await site.withTab({ ...options, javaScriptEnabled: false }, async (page, go) => {
      const spans = ["2015-03..2016", "2015-06..2017", "2016-05..2018", "2019-03..2021-06", "2021-03-24..2021-04-02", "2015"];
      for (const date of spans)
        for (const unit of ["day", "month", "year"])
          for (const language of ["en", "fr"]) {
            await go(`/?q=*&date=${date}&timeline=${unit}&ui=${language}`);
            assert.deepEqual(await faultsOfLayout(page), [], `${date} ${unit} ${language}`);
          }
    });
  });

test("every kind of page: axe without a finding", async () => {
  await site.withTab({}, async (page, go) => {
    for (const [name, path] of await pages()) {
      await go(path);
      assert.deepEqual(await violations(page), [], name);
    }
  });
});

// What Tab comes to, in order: each once, drawn with an outline, in reading order, until all are
// passed.
test("every kind of page is walked with the Tab key", async () => {
  await site.withTab({}, async (page, go) => {
    for (const [name, path] of await pages()) {
      await go(path);
      const all = await page.evaluate(() => {
        const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']")];
        const reached = stops.filter((each) => each.tabIndex >= 0 && each.checkVisibility({ checkVisibilityCSS: true }));
        reached.forEach((each, index) => (each.dataset.stop = index));
        return reached.length;
      });
      const seen = [];
      for (let i = 0; i < all; ++i) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const { activeElement } = document;
          const box = activeElement.getBoundingClientRect();
          return { at: Number(activeElement.dataset.stop), tag: activeElement.outerHTML.slice(0, 120),
            isSeen: box.width > 1 && box.height > 1 && getComputedStyle(activeElement).outlineStyle !== "none" };
        });
        assert.ok(stop.isSeen, `${name}: the focus is not seen on ${stop.tag}`);
        seen.push(stop.at);
      }
      assert.deepEqual(seen, [...Array(all).keys()], name);
    }
  });
});

test("an archive that can't be read says so, and lies well", async () => {
  site.server.loseArchive(); // the last test of this file
  for (const look of Object.values(looks))
    await site.withTab(look, async (page, go) => {
      for (const path of ["/", "/?q=moon", "/coverage", "/article/x", "/entity?person=x"]) {
        assert.equal((await go(path)).status(), 503, path);
        assert.match(await page.textContent("h1"), /can’t be read/);
        assert.deepEqual(await faultsOfLayout(page), [], path);
        assert.deepEqual(await violations(page), [], path);
      }
    });
});
