// SPDX-License-Identifier: GPL-3.0-or-later
// The list of publications of an archive that has many, and the months of one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { siteForTests, violations } from "./support.js";

const outlets = 1400;
const many = Array.from({ length: outlets }, (_, index) => ({
  url: `https://outlet${index}.example/story`,
  title: `The harbour of town number ${index}`,
  text: `The council of town number ${index} met on Monday to speak about its harbour and its ships. `.repeat(4),
  outlet: `Gazette Number ${index}`,
  published: `${1960 + (index % 60)}-03-0${1 + (index % 9)}`,
  language: "en",
}));
const { withTab } = siteForTests([], many);

const height = (page) => page.evaluate(() => document.documentElement.scrollHeight);

for (const [look, options] of Object.entries({
  "desktop": { javaScriptEnabled: false },
  "phone": { viewport: { width: 320, height: 640 } },
}))
  test(`the list is bounded, the largest first, searched and read by pages on a ${look}`, async () => {
    await withTab(options, async (page, go) => {
      const answer = await go("/coverage");
      const bytes = (await answer.body()).length;
      assert.ok(bytes < 60 * 1024, `${bytes} bytes`);
      assert.ok((await height(page)) < 6000, `${await height(page)} px high`);
      assert.equal(await page.locator(".outlets tbody tr").count(), 50);
      const counts = (await page.locator(".outlets tbody td:nth-child(2)").allTextContents()).map(Number);
      assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
      await page.click(".pager [rel=next]");
      assert.match(page.url(), /offset=50/);
      await page.fill("#find", "number 1234");
      await page.click(".find button");
      assert.equal(await page.locator(".outlets tbody tr").count(), 1);
      assert.equal(await page.inputValue("#find"), "number 1234");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await page.click(".outlets th a");
      assert.equal(await page.textContent("h1"), "Gazette Number 1234");
      assert.equal(await page.locator(".calendar td a").count(), 1);
      await page.click(".calendar td a");
      assert.equal(await page.locator(".hit").count(), 1);
    });
  });

test("years without an article are drawn, the unknown has a page, nothing found is said", async () => {
  await withTab({}, async (page, go) => {
    await go("/coverage?find=meridian");
    await page.click(".outlets th a");
    assert.ok((await page.locator(".calendar td[colspan]").count()) > 0);
    assert.deepEqual(await violations(page), []);
    await page.click(".trail a");
    assert.equal(await page.textContent(".outlets tbody tr:first-child a"), "The Meridian Post");
    await go("/coverage?outlet=");
    assert.equal(await page.textContent("h1"), "Unknown publication");
    await go("/coverage?find=zzzz");
    assert.match(await page.textContent("main"), /No publication has this in its name/);
    assert.deepEqual(await violations(page), []);
  });
});
