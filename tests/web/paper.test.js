// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on paper: what was asked, narrowed and sorted, when and where; and of an article the
// address to cite.

import assert from "node:assert/strict";
import { test } from "node:test";
import { siteForTests } from "./support.js";

const site = siteForTests();
const today = () => new Date().toISOString().slice(0, 10);

async function printed(page) {
  await page.emulateMedia({ media: "print" });
  return (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, " ");
}

for (const javaScriptEnabled of [true, false])
  test(`a printed list says what was asked, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    await site.withTab({ javaScriptEnabled }, async (page, go) => {
      const path = "/?q=moon%20OR%20storm&lang=en&date=1900..2030&filter=-person%3ANobody&sort=newest";
      await go(path);
      const paper = await printed(page);
      for (const part of ["articles for moon OR storm", "Languages English", "Date 1900..2030", "-person:Nobody",
        "Sort Newest", "Copies All", site.server.origin + "/?q=moon%20OR%20storm"])
        assert.ok(paper.includes(part), `${part}: ${paper}`);
      for (const part of ["Oldest", "Next page", "Narrow down", "Export", "Language English", "Leave out"])
        assert.ok(!paper.includes(part), `${part}: ${paper}`);
      assert.equal(await page.getAttribute(".on-paper time", "datetime"), today());
      assert.equal(await page.isVisible(".masthead form"), false);
    });
  });

test("the lines on paper are those of the results that are shown", async () => {
  await site.withTab({}, async (page, go) => {
    await go("/?q=moon");
    await page.fill("#q", "storm");
    await page.waitForURL(/q=storm/);
    assert.match(await printed(page), /articles? for storm .*\?q=storm/);
  });
});

test("a printed article says where it is found again", async () => {
  await site.withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=moon");
    assert.equal(await page.isVisible(".on-paper"), false);
    await page.locator(".hit h2 a").first().click();
    const paper = await printed(page);
    const id = new URL(page.url()).pathname.split("/").at(-1);
    assert.ok(paper.includes(`${site.server.origin}/article/${id} `), paper);
    for (const path of ["/coverage", "/entity?person=Alexander%20Bortnikov", "/help"]) {
      await page.emulateMedia({ media: "screen" });
      await go(path);
      assert.ok((await printed(page)).includes(site.server.origin + path), path);
    }
  });
});
