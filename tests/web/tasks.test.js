// SPDX-License-Identifier: GPL-3.0-or-later
// A reporter's questions from the first page to an answer, and how many clicks that takes. A click
// is whatever is pressed: a link, a box, a button, a place to type in, Enter.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { siteForTests } from "./support.js";

const { withTab } = siteForTests();

function counted(page) {
  return {
    clicks: 0,
    async click(what) {
      ++this.clicks;
      await page.locator(what).first().click();
    },
    async type(where, text) {
      await this.click(where);
      await page.keyboard.type(text);
    },
    async enter() {
      ++this.clicks;
      await page.keyboard.press("Enter");
    },
    async done(t, most) {
      t.diagnostic(`${this.clicks} clicks`);
      assert.ok(this.clicks <= most, `${this.clicks} clicks, not ${most}`);
    },
  };
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without";

  test(`who printed the agency's story first, and what did the others change? (${how})`, async (t) => {
    await withTab({ javaScriptEnabled }, async (page, go) => {
      await go("/");
      const reporter = counted(page);
      await reporter.type("#q", "wire:northwire suez");
      await reporter.enter();
      await reporter.click(".hit:has-text('Meridian Post') h2 a");
      await page.waitForSelector(".printings");
      assert.equal(await page.textContent(".printings li:has-text('printed first') .outlet"), "The Meridian Post");
      const others = page.locator(".printings li:not(:has-text('printed first'))");
      assert.deepEqual(await others.locator(".outlet").allTextContents(), ["World Lantern", "Harbour Courier"]);
      for (const outlet of ["World Lantern", "Harbour Courier"]) {
        await reporter.click(`.printings li:has-text('${outlet}') a:has-text('compare')`);
        assert.ok((await page.locator(".diff :is(ins, del)").count()) > 0);
        assert.ok((await page.locator(".source .outlet").allTextContents()).includes(outlet));
        if (outlet === "World Lantern") await reporter.click("main a:has-text('Back to the article')");
      }
      await reporter.done(t, 6);
    });
  });

  test(`what did Bortnikov say of security in October 2019? Copied with its citation (${how})`, async (t) => {
    await withTab({ javaScriptEnabled }, async (page, go) => {
      if (javaScriptEnabled) await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await go("/");
      const reporter = counted(page);
      await reporter.type("#q", "by:bortnikov said:security date:2019-10");
      await reporter.enter();
      await reporter.click(".views a:has-text('Quotations')");
      assert.match(await page.textContent(".quotation blockquote"), /in the field of information security/);
      await reporter.click(".quotation figcaption a:has-text('Russia and U.S.')");
      await reporter.click(javaScriptEnabled ? "[data-copy=citation]" : "#citation");
      const text = await page.evaluate((isCopied) => isCopied ? navigator.clipboard.readText() : String(getSelection()), javaScriptEnabled);
      assert.match(text, /^Helen Marsh, “Russia and U.S. restore .+”, The Meridian Post, 17 October 2019, https:.+\/article\/\w+\.1 \(read /);
      await reporter.done(t, 5);
    });
  });

  test(`how much is there of each outlet's 2021? As a table (${how})`, async (t) => {
    await withTab({ javaScriptEnabled }, async (page, go) => {
      await go("/");
      const reporter = counted(page);
      await reporter.click(".pages a:has-text('Coverage')");
      await reporter.type("#from", "2021");
      await reporter.type("#to", "2021");
      await reporter.enter();
      await page.waitForURL(/from=2021/);
      const download = page.waitForEvent("download");
      await reporter.click("a:has-text('as CSV')");
      const table = readFileSync(await (await download).path(), "utf8").trim().split("\r\n");
      assert.equal(table[0], "outlet,month,articles,days_with,days,missing");
      assert.equal(table.length - 1, 12 * (await page.locator(".outlets tbody tr").count()));
      assert.ok(table.includes("Harbour Courier,2021-03,1,1,31,1-28 30-31"));
      assert.ok(table.slice(1).every((row) => /,2021-\d\d,/.test(row)));
      await reporter.done(t, 5);
    });
  });
}
