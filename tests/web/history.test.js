// SPDX-License-Identifier: GPL-3.0-or-later
// Going back, what keeps the focus, what is read out, and keys of one letter.

import assert from "node:assert/strict";
import { test } from "node:test";
import { siteForTests, violations } from "./support.js";

const { withTab } = siteForTests();

const words = (page) => new URL(page.url()).searchParams.get("q");
const heldBy = (page) => page.evaluate(() => {
  const { localName, name, value, id, textContent } = document.activeElement;
  return localName === "input" && name !== "q" ? `${name}=${value}` : id || localName + ":" + textContent;
});
const shows = (page, total) =>
  page.waitForFunction((old) => document.getElementById("total").textContent !== old, total);

test("typing is one draft; Enter makes it a search, and Back leads through searches", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=eclipse");
    const entries = await page.evaluate(() => history.length);
    await page.fill("#q", "");
    for (const text of ["mo", "on", " OR storm"]) {
      await page.locator("#q").pressSequentially(text, { delay: 20 });
      await page.waitForURL((url) => url.searchParams.get("q")?.endsWith(text));
    }
    assert.equal(await page.evaluate(() => history.length), entries + 1, "one draft");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => history.state === null);
    assert.equal(await page.evaluate(() => history.length), entries + 1, "the draft, meant");
    await page.keyboard.press("Enter");
    await page.waitForLoadState("networkidle");
    assert.equal(await page.evaluate(() => history.length), entries + 1, "the same again");
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get("q") === "eclipse");
    await page.waitForFunction(() => document.getElementById("q").value === "eclipse");
    await page.goForward();
    await page.waitForFunction(() => document.getElementById("q").value === "moon OR storm");
  });
});

test("two seconds without typing, a tick or a result opened make a search, too", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=eclipse");
    await page.fill("#q", "moon");
    await page.waitForURL(/q=moon/);
    await page.waitForFunction(() => history.state === null); // two seconds
    await page.fill("#q", "storm");
    await page.waitForURL(/q=storm/);
    await page.locator(".facet input[type=checkbox]:visible").first().check();
    await page.waitForSelector(".chips");
    await page.fill("#q", "storm OR moon");
    await page.waitForURL(/q=storm\+OR/);
    await page.waitForSelector(".hit h2 a");
    await page.locator(".hit h2 a").first().click();
    await page.waitForURL(/article/);
    const seen = [];
    for (let i = 0; i < 5; ++i) {
      await page.goBack();
      await page.waitForFunction(() => {
        const address = new URLSearchParams(location.search);
        const chips = document.querySelectorAll(".chips li").length;
        return document.getElementById("q").value === address.get("q") && chips === [...address.keys()].length - 1;
      });
      seen.push(words(page) + (await page.locator(".chips li").count()));
      if (words(page) === "eclipse") break;
    }
    assert.deepEqual(seen, ["storm OR moon1", "storm1", "storm0", "moon0", "eclipse0"]);
  });
});

test("a tick keeps the focus on its value, wherever that now stands", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=*");
    const box = page.locator(".facet input[type=checkbox]").nth(3);
    const value = await box.evaluate((each) => `${each.name}=${each.value}`);
    await box.focus();
    for (const checked of [true, false]) {
      const total = await page.textContent("#total");
      await page.keyboard.press("Space");
      await shows(page, total);
      assert.equal(await heldBy(page), value);
      assert.equal(await page.evaluate(() => document.activeElement.checked), checked);
    }
  });
});

test("what is gone gives the focus to its facet, or to the heading; a new page to the heading", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=*");
    await page.locator(".facet .sign").first().focus();
    const total = await page.textContent("#total");
    await page.keyboard.press("Enter");
    await shows(page, total);
    assert.match(await heldBy(page), /^legend:/);
    await page.locator(".chips a").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".chips", { state: "detached" });
    assert.equal(await heldBy(page), "total");
    await page.locator(".choice a:has-text('Newest')").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/newest/);
    await page.waitForSelector(".choice [aria-current]:has-text('Newest')");
    assert.equal(await heldBy(page), "a:Newest");
    await page.locator(".pager [rel=next]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/offset=10/);
    await page.waitForSelector(".hits[start='11']");
    assert.equal(await heldBy(page), "total");
  });
});

test("the live region says what changed", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=*");
    const hears = (pattern) => page.waitForFunction(
      (source) => new RegExp(source).test(document.getElementById("spoken").textContent), pattern.source);
    await page.locator(".facet input[type=checkbox]").first().check();
    await hears(/^Added: Publications .*\. \d+ articles?/);
    await page.click(".chips a");
    await hears(/^Removed: Publications .*\. \d+ articles/);
    await page.click(".choice a:has-text('Newest')");
    await hears(/^Sort: Newest\. \d+ articles/);
    await page.click(".pager [rel=next]");
    await hears(/^Page 2 of \d+\. \d+ articles/);
  });
});

test("keys of one letter are switched off, and stay so", async () => {
  await withTab({}, async (page, go) => {
    const held = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
    await go("/?q=moon");
    await page.keyboard.press("/");
    assert.equal(await held(), "q");
    await page.uncheck("#shortcuts");
    for (const path of ["/?q=moon", "/help", "/coverage"]) {
      await go(path);
      assert.equal(await page.isChecked("#shortcuts"), false, path);
      for (const key of ["/", "j", "k", "?"]) await page.keyboard.press(key);
      assert.equal(await held(), "body", path);
      assert.ok(page.url().endsWith(path), path);
    }
    assert.deepEqual(await violations(page), []);
    await page.check("#shortcuts");
    await go("/?q=moon");
    await page.keyboard.press("j");
    assert.equal(await held(), "a");
  });
});

test("without JavaScript nothing is said of keys", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=moon");
    assert.equal(await page.isVisible("#shortcuts"), false);
  });
});
