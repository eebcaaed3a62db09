// SPDX-License-Identifier: GPL-3.0-or-later
// The page of results and the home page in their details.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openTab, siteForTests, startServer } from "./support.js";

const { withTab } = siteForTests();
const phone = { viewport: { width: 360, height: 700 }, isMobile: true, hasTouch: true };

test("the heading names the query, a long one cut", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=eclipse");
    assert.match(await page.textContent("h1"), /^\d+ articles? for eclipse$/);
    await go("/?q=" + encodeURIComponent("eclipse OR ".repeat(40) + "moon"));
    assert.match(await page.textContent("h1"), /^\d+ articles for eclipse OR .*…$/);
    await go("/?lang=en");
    assert.match(await page.textContent("h1"), /^\d+ articles$/);
  });
});

test("one bar is no timeline", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=*&date=2019");
    const day = await page.locator(".hit time").first().getAttribute("datetime");
    await go("/?q=*&date=" + day.slice(0, 10));
    assert.ok((await page.locator(".hit").count()) > 0);
    assert.equal(await page.locator(".timeline").count(), 0);
  });
});

test("no snippet ends with … on a line of its own", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=bortnikov%20cyber%20security");
    const ends = (await page.locator(".snippet").allTextContents()).map((each) => each.slice(-2));
    assert.ok(ends.some((each) => each === "\u00a0…"), "some are cut");
    assert.ok(ends.every((each) => each !== " …"));
  });
});

test("on a phone, a tick does not move the values under the finger, and there is a way back", async () => {
  await withTab(phone, async (page, go) => {
    await go("/?q=*");
    await page.tap(".to-refine");
    const box = page.locator(".facet input[type=checkbox]").nth(2);
    await box.scrollIntoViewIfNeeded();
    const value = await box.getAttribute("value");
    const height = () => page.locator(`.facet input[value="${value}"]`).evaluate((each) => each.getBoundingClientRect().top);
    const before = await height();
    await box.tap();
    await page.waitForSelector(".chips");
    assert.ok(Math.abs((await height()) - before) < 3, `${before} to ${await height()}`);
    await page.tap(".to-results");
    await page.waitForFunction(() => scrollY < 200);
  });
});

test("a malformed query and its reason are told in the page's language", async () => {
  await withTab({ locale: "de-DE", javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=(moon");
    assert.match(await page.textContent("main"), /Die Stelle ist markiert/);
    assert.equal(await page.textContent(".reason"), "diese Klammer wird nie geschlossen; setzen Sie „)“ dazu");
    await go("/?q=moon&date=soonish&ui=fr");
    assert.match(await page.textContent(".reason"), /^« soonish » n’est ni une date/);
  });
});

test("so is what is wrong with a parameter", async () => {
  await withTab({ locale: "fr-FR", javaScriptEnabled: false }, async (page, go) => {
    for (const [path, reason] of [
      ["/?q=moon&sort=newst", "« newst » ; vouliez-vous dire « newest » ?"],
      ["/?q=moon&words=maybe", "paramètre inconnu « words »"],
      ["/coverage?from=hier", "et non « hier »"],
    ]) {
      assert.equal((await go(path)).status(), 400);
      assert.ok((await page.textContent("main")).includes(reason), path);
      assert.equal(await page.locator("main [lang]").count(), 0, "nothing in another language");
    }
  });
});

test("of several databases one is chosen, on each page; of one nothing is said", async () => {
  await withTab({}, async (page, go) => {
    await go("/");
    assert.equal(await page.locator(".databases").count(), 0);
    const other = await startServer([], "second");
    const tab = await openTab(page.context().browser(), other.origin, { javaScriptEnabled: false });
    try {
      await tab.page.goto(other.origin + "/?q=moon&offset=10");
      await tab.page.click(".databases a:not([aria-current])");
      assert.equal(new URL(tab.page.url()).search, "?q=moon&database=second");
      assert.equal(await tab.page.textContent(".databases [aria-current]"), "second");
      await tab.page.locator(".hit h2 a").first().click();
      await tab.page.click(".databases a:not([aria-current])");
      assert.equal(new URL(tab.page.url()).pathname, "/");
      assert.deepEqual(tab.faults, []);
    } finally {
      await tab.close();
      await other.stop();
    }
  });
});
