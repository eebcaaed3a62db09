// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an article: through its hits, who said what, printings of its story, where its
// fields came from.

import assert from "node:assert/strict";
import { test } from "node:test";
import { siteForTests, violations } from "./support.js";

const site = siteForTests();
const { withTab } = site;
async function copied() {
  const answer = await fetch(site.server.origin + "/api/v1/search?q=suez%20outlet:%22Harbour%20Courier%22&copies=only");
  return (await answer.json()).results[0].id;
}

const phone = { viewport: { width: 320, height: 640 } };
const looks = { "desktop, with script": {}, "desktop, without": { javaScriptEnabled: false },
  "phone, with script": phone, "phone, without": { ...phone, javaScriptEnabled: false } };

for (const [look, options] of Object.entries(looks)) {
  test(`to the next and previous hit, through all of them (${look})`, async () => {
    await withTab(options, async (page, go) => {
      await go(`/article/${await copied()}?q=the`);
      const count = await page.locator(".text mark[id]").count();
      assert.ok(count > 3);
      assert.equal(await page.locator(".steps:visible").count(), 0, "calm until one is asked for");
      const at = () => new URL(page.url()).hash;
      await page.click(".places a:has-text('1')");
      for (let next = 2; next <= count; ++next) {
        await page.click(".steps:visible a[aria-label='Next hit']");
        assert.equal(at(), `#hit-${next}`);
        assert.equal(await page.locator(".steps:visible").count(), 1);
      }
      assert.equal(await page.locator(".steps:visible a[aria-label='Next hit']").count(), 0);
      await page.click(".steps:visible a[aria-label='Previous hit']");
      assert.equal(at(), `#hit-${count - 1}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
    });
  });

  test(`where each field came from needs no scrolling sideways (${look})`, async () => {
    await withTab(options, async (page, go) => {
      await go(`/article/${await copied()}`);
      await page.click(".sources summary");
      const past = await page.locator(".sources").evaluate((each) =>
        [each, ...each.querySelectorAll("*")].filter((part) => part.scrollWidth > part.clientWidth + 1 &&
          getComputedStyle(part).display !== "inline").map((part) => part.outerHTML.slice(0, 80)));
      assert.deepEqual(past, []);
      assert.ok(await page.isVisible(".sources td:has-text('%')"));
    });
  });
}

test("hits are no steps to go back to, and j and k lead through them", async () => {
  await withTab({}, async (page, go) => {
    await go("/?q=suez%20the");
    await page.locator(".hit h2 a").first().click();
    await page.waitForURL(/article/);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.waitForURL(/#hit-2$/);
    await page.keyboard.press("k");
    await page.waitForURL(/#hit-1$/);
    await page.click(".steps:visible a");
    await page.waitForURL(/#hit-2$/);
    assert.deepEqual(await violations(page), []);
    await page.goBack();
    await page.waitForURL((url) => !url.pathname.includes("article"));
  });
});

test("a quotation is marked with its marks, its speaker behind it, until the box is cleared", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go(`/article/${await copied()}`);
    assert.match(await page.locator(".text .quote").first().textContent(), /^“.*”$/);
    assert.equal(await page.locator(".text .who").first().textContent(), "[Nadia Farouk]");
    assert.match(await page.locator(".text .who").first().getAttribute("title"), /machine, \d+ % sure/);
    await page.locator(".text .who a").first().click();
    assert.match(page.url(), /entity\?person=Nadia/);
    await page.goBack();
    await page.uncheck("#marks-quotes");
    await page.click(".marks .apply");
    assert.equal(await page.locator(".text .quote, .text .who").count(), 0);
  });
});

test("a quotation whose speaker is not known is not marked", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    const { results } = await (await fetch(site.server.origin + "/api/v1/search?q=said:*&limit=100")).json();
    for (const { id } of results) {
      await go(`/article/${id}`);
      const list = await page.locator(".said-here .quotation").evaluateAll((all) =>
        all.filter((each) => /% sure/.test(each.textContent)).length);
      assert.equal(await page.locator(".text .who").count(), list, id);
    }
  });
});

test("printings of a story in order of time, the first told, each compared with this one", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go(`/article/${await copied()}`);
    const outlets = await page.locator(".printings .outlet").allTextContents();
    assert.deepEqual(outlets, ["The Meridian Post", "World Lantern", "Harbour Courier"]);
    assert.match(await page.locator(".printings li").first().textContent(), /printed first/);
    assert.equal(await page.locator(".printings :text('printed first')").count(), 1);
    assert.equal(await page.locator(".printings [aria-current]").count(), 1);
    await page.locator(".printings a:has-text('compare')").first().click();
    assert.match(await page.textContent("h1"), /second printing/);
    assert.ok((await page.locator(".diff ins").count()) > 0);
    assert.deepEqual(await page.locator(".source .outlet").allTextContents(), ["The Meridian Post", "Harbour Courier"]);
  });
});

test("bylines in lists are links", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    await go("/?q=moon");
    const name = await page.locator(".hit .by a").first().textContent();
    await page.locator(".hit .by a").first().click();
    assert.equal(new URL(page.url()).searchParams.get("author"), name);
    assert.ok((await page.locator(".hit").count()) > 0);
  });
});

test("a citation and a link of this version: text to select, and to copy with script", async () => {
  await withTab({ javaScriptEnabled: false }, async (page, go) => {
    const id = await copied();
    await go(`/article/${id}?ui=de`);
    const version = `${site.server.origin}/article/${id}.1`;
    assert.equal(await page.textContent("#permalink"), version);
    const citation = await page.textContent("#citation");
    assert.match(citation, /^„.+“, Harbour Courier, \d+\. \S+ \d{4}, http/);
    assert.ok(citation.includes(`In: Newshound, ${version} (gelesen am `), citation);
    assert.equal(await page.locator(".copy:visible").count(), 0);
    await go(`/article/${id}.1`);
    assert.equal(await page.locator(".story").count(), 1, "the link leads there");
  });
  for (const hasClipboard of [true, false])
    await withTab(phone, async (page, go) => {
      if (!hasClipboard) await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await go(`/article/${await copied()}`);
      for (const [name, label] of [["citation", "Copy the citation"], ["permalink", "Copy the link"]]) {
        const button = page.locator(`[data-copy=${name}]`);
        await button.click();
        await page.waitForFunction(() => document.getElementById("spoken").textContent === "Copied");
        assert.equal(await button.textContent(), "Copied");
        if (hasClipboard)
          assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.textContent("#" + name));
        else
          assert.equal(await page.evaluate(() => String(getSelection())), await page.textContent("#" + name));
        await page.waitForFunction(([of, text]) => document.querySelector(`[data-copy=${of}]`).textContent === text, [name, label]);
      }
      assert.deepEqual(await violations(page), []);
    });
});
