// SPDX-License-Identifier: GPL-3.0-or-later
// The real program over an archive of its own, a Chromium, and what every page must hold.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, mkdirSync, writeFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const here = new URL(".", import.meta.url).pathname;

export const program = process.env.NEWSHOUND ?? join(here, "../../build/newshound");
export const sampleCorpus = join(here, "../../sample-corpus");

export const hostile = [
  "<script>window.hacked=1</script>",
  "\"><img src=x onerror=window.hacked=1>",
  "'><svg onload=window.hacked=1>",
  "</title><script>window.hacked=1</script>",
  "</textarea><script>window.hacked=1</script>",
  "javascript:window.hacked=1",
  "<a href=\"javascript:window.hacked=1\">x</a>",
  "{{constructor.constructor('window.hacked=1')()}}",
  "<!--<script>window.hacked=1//-->",
  "\u202E<style>@import 'http://evil.example'</style>",
];

// Pages whose headlines are hostile, beside the sample corpus.
function hostilePages(folder) {
  mkdirSync(folder);
  const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  hostile.forEach((title, index) => {
    const words = "Zanzibar council met again on Monday to speak about the harbour. ".repeat(12);
    writeFileSync(
      join(folder, `${index}.html`),
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
       <meta property="og:title" content="${escape(title)}"><meta property="og:type" content="article">
       <meta property="article:published_time" content="2015-03-0${(index % 9) + 1}">
       <meta name="author" content="${escape(title)}"></head>
       <body><article><h1>${escape(title)}</h1><p>${words} Number ${index}.</p><p>${escape(title)}</p>
       <p>${words}</p></article></body></html>`);
  });
}

// An article that reads from right to left.
function hebrewPage(folder) {
  const title = "המועצה דנה בנמל החדש של העיר";
  const words = "חברי המועצה נפגשו שוב ביום שני כדי לדבר על הנמל החדש ועל עתיד העיר. ".repeat(10);
  mkdirSync(folder);
  writeFileSync(join(folder, "hebrew.html"),
    `<!DOCTYPE html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>${title}</title>
     <meta property="og:type" content="article"><meta property="article:published_time" content="2016-05-02"></head>
     <body><article><h1>${title}</h1><p>${words}</p><p>${words} סוף.</p></article></body></html>`);
}


// With a name, the same archive is served a second time under it; `stories`, as Newshound itself
// writes them in JSON, are in it beside the sample corpus.
export async function startServer(options = [], second = "", stories = []) {
  const folder = mkdtempSync(join(tmpdir(), "newshound-web-"));
  const database = join(folder, "archive.db");
  hostilePages(join(folder, "hostile"));
  hebrewPage(join(folder, "hebrew"));
  writeFileSync(join(folder, "stories.jsonl"), stories.map((each) => JSON.stringify(each) + "\n").join(""));
  const sources = [sampleCorpus, join(folder, "hostile"), join(folder, "hebrew")];
  if (stories.length) sources.push(join(folder, "stories.jsonl"));
  for (const source of sources) {
    const run = spawnSync(program, ["index", source, "--database", database]);
    if (run.status !== 0) throw new Error(`newshound index: ${run.stderr}`);
  }
  if (second) options = [...options, "--database", `${second}=${database}`];
  const site = createServer(); // another site's, which may read the API
  await new Promise((done) => site.listen(0, "127.0.0.1", done));
  const elsewhere = `http://127.0.0.1:${site.address().port}`;
  const child = spawn(program, ["serve", "--database", database, "--port", "0", "--allow-origin", elsewhere, ...options],
    { stdio: ["ignore", "ignore", "pipe"] });
  const origin = await new Promise((done, fail) => {
    let said = "";
    child.stderr.on("data", (piece) => {
      said += piece;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) done(address[0]);
    });
    child.on("exit", () => fail(new Error(`newshound serve: ${said}`)));
  });
  const stop = () => new Promise((done) => {
    site.close();
    site.closeAllConnections();
    child.on("exit", () => (rmSync(folder, { recursive: true }), done()));
    child.kill("SIGTERM");
  });
  const loseArchive = () => renameSync(database, database + ".lost");
  return { origin, elsewhere, site, stop, loseArchive };
}

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
}

// A tab that notes what a page must never do.
export async function openTab(browser, origin, options = {}) {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults = [];
  page.on("console", (message) => {
    // The browser's own line about a status that a test asks for.
    const expected = /status of (400|404|503)|favicon/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !expected) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => (faults.push("a dialog"), dialog.dismiss()));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) faults.push("asks " + request.url());
  });
  return { page, faults, close: () => context.close() };
}

// A server and a browser for the tests of one file; `withTab` gives each test a tab of its own,
// which must not have done what no page may.
export function siteForTests(options = [], stories = []) {
  const site = {};
  before(async () => {
    site.server = await startServer(options, "", stories);
    site.browser = await startBrowser();
  });
  after(async () => {
    await site.browser?.close();
    await site.server?.stop();
  });
  site.withTab = async (tabOptions, work) => {
    const tab = await openTab(site.browser, site.server.origin, tabOptions);
    try {
      await work(tab.page, (path) => tab.page.goto(site.server.origin + path));
      assert.deepEqual(tab.faults, []);
    } finally {
      await tab.close();
    }
  };
  return site;
}

// The violations of WCAG 2.2 AA, as lines.
export async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return found.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}
