// SPDX-License-Identifier: GPL-3.0-or-later
// A TypeScript client made from the server's OpenAPI document: that it compiles, that it refuses
// what the server would, and that it reads what the server gives.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startServer } from "./support.js";

const here = new URL(".", import.meta.url).pathname;
let server, folder;

before(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), "newshound-client-"));
  symlinkSync(join(here, "node_modules"), join(folder, "node_modules"));
  copyFileSync(join(here, "client.ts"), join(folder, "client.ts"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});

after(async () => {
  if (folder) rmSync(folder, { recursive: true });
  await server?.stop();
});

function run(tool, ...options) {
  const done = spawnSync(join(here, "node_modules/.bin", tool), options, { cwd: folder, encoding: "utf8" });
  assert.equal(done.status, 0, `${tool}: ${done.stdout}${done.stderr}`);
}

test("a client made from the document compiles and reads the answers", async () => {
  const document = await (await fetch(server.origin + "/api/v1/openapi.json")).text();
  writeFileSync(join(folder, "openapi.json"), document);
  run("openapi-typescript", "openapi.json", "--output", "api.d.ts");
  run("tsc", "--strict", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", "esnext",
    "--moduleResolution", "bundler", "client.ts");
  const { ask } = await import(join(folder, "client.js"));
  const { count, people, titles, speakers, quoted, names, years } = await ask(server.origin);
  assert.ok(count >= 1 && count <= 5);
  assert.ok(people.some((each) => each.value === "Alexander Bortnikov" && each.count > 0));
  assert.ok(titles.every((title) => typeof title === "string"));
  assert.ok(speakers.includes("Alexander Bortnikov"), `${speakers}`);
  assert.ok(quoted.length > 0 && names.includes("Alexander Bortnikov"));
  assert.ok(years.every(([start, n]) => /^\d{4}$/.test(start) && n >= 0));
});
