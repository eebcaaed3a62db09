// SPDX-License-Identifier: GPL-3.0-or-later
// What is pleasant, on top of pages that work without it: results without reload, suggestions,
// keys, and a range brushed on the timeline. Every state has the address that a plain link has.

const base = document.body.dataset.base ?? "";
const pause = 250; // ms without a key before results are fetched
document.documentElement.classList.add("scripted");

// ---- Results without reload: fetch the page that the link leads to and show its <main>.

let fetching = null;

function isOurs(url) {
  return url.origin === location.origin && url.pathname === base + "/" && location.pathname === url.pathname;
}

async function show(url, { push = true, typing = false, instead = typing } = {}) {
  fetching?.abort();
  const mine = (fetching = new AbortController());
  document.documentElement.classList.add("waiting");
  try {
    const answer = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" } });
    if (typing && answer.status === 400) return; // half a query is no error yet
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = page.getElementById("main");
    if (!main || page.body.className !== document.body.className) {
      if (push && !typing) location.assign(url);
      else if (!push) location.reload();
      return;
    }
    replaceMain(page, main, typing);
    if (push) history[instead ? "replaceState" : "pushState"](null, "", url);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
  } finally {
    if (fetching === mine) document.documentElement.classList.remove("waiting");
  }
}

// The focus stays where it was, and the number of results is read out.
function replaceMain(page, main, typing) {
  const focused = document.activeElement?.id;
  const opened = [...document.querySelectorAll("main details[open]")].map((each) => each.className);
  document.getElementById("main").replaceWith(main);
  for (const name of opened)
    if (name && name !== "export") document.getElementsByClassName(name)[0]?.setAttribute("open", "");
  const box = document.getElementById("q");
  const fresh = page.getElementById("search");
  if (fresh && box && !typing) box.form.replaceChildren(...fresh.childNodes);
  document.title = page.title;
  if (focused && !typing) document.getElementById(focused)?.focus({ preventScroll: true });
  document.getElementById("spoken").textContent = document.getElementById("total")?.textContent ?? "";
  start();
}

function addressOf(form) {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== "") url.searchParams.append(name, value);
  return url;
}

addEventListener("popstate", () => show(location.href, { push: false }));

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("main a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const url = new URL(link.href.baseVal ?? link.href, location.href);
  if (link.hasAttribute("download") || !isOurs(url) || url.hash) return;
  event.preventDefault();
  show(url).then(() => link.closest(".pager") && scrollTo(0, 0));
});

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (event.target.type !== "checkbox" || !form) return;
  if (form.id === "search") show(addressOf(form));
  else show(addressOf(form), { instead: true }); // an article's marks are no step to go back to
});

document.addEventListener("submit", (event) => {
  const url = addressOf(event.target);
  if (!isOurs(url) || !document.body.classList.contains("results")) return;
  event.preventDefault();
  closeOffers();
  show(url);
});

// ---- Typing: results as you go, and suggestions from the archive.

let waiting = 0;

document.addEventListener("input", (event) => {
  const box = event.target;
  if (box.id !== "q") return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    offer(box);
    if (document.body.classList.contains("results") && box.value.trim())
      show(addressOf(box.form), { typing: true });
  }, pause);
});

// Words, names and publications of the archive that what is typed begins.
async function offer(box) {
  const asked = box.value;
  if (!/[\p{L}\p{N}]{2,}$/u.test(asked)) return closeOffers();
  const url = new URL(base + "/api/v1/suggest", location.origin);
  url.searchParams.set("q", asked);
  const database = new URLSearchParams(location.search).get("database");
  if (database) url.searchParams.set("database", database);
  try {
    const answer = await fetch(url);
    if (!answer.ok || box.value !== asked || document.activeElement !== box) return;
    const before = (start) => [...asked].slice(0, start).join(""); // start counts code points
    const { suggestions } = await answer.json();
    openOffers(box, suggestions.map(({ text, kind, field, query, start }) =>
      ({ label: text, kind: field || kind, query: before(start) + query })));
  } catch {
    // No suggestions then.
  }
}

function openOffers(box, suggestions) {
  closeOffers();
  if (!suggestions.length) return;
  const list = document.createElement("ul");
  list.className = "offers";
  list.id = "offers";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.labels[0]?.textContent ?? "");
  suggestions.forEach((each, index) => {
    const item = document.createElement("li");
    item.id = "offer-" + index;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.query = each.query;
    item.textContent = each.label;
    item.dataset.kind = each.kind;
    item.addEventListener("mousedown", (event) => (event.preventDefault(), take(box, item)));
    list.append(item);
  });
  box.form.append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-expanded", "true");
  box.setAttribute("aria-controls", "offers");
}

function closeOffers() {
  document.getElementById("offers")?.remove();
  const box = document.getElementById("q");
  for (const name of ["role", "aria-expanded", "aria-controls", "aria-activedescendant"]) box?.removeAttribute(name);
}

function take(box, item) {
  box.value = item.dataset.query;
  closeOffers();
  box.form.requestSubmit();
}

function moveOffer(box, step) {
  const items = [...document.querySelectorAll("#offers li")];
  if (!items.length) return false;
  const now = items.findIndex((each) => each.getAttribute("aria-selected") === "true");
  const next = (now + step + items.length + (now < 0 && step < 0 ? 1 : 0)) % items.length;
  items.forEach((each, index) => each.setAttribute("aria-selected", String(index === next)));
  box.setAttribute("aria-activedescendant", items[next].id);
  return true;
}

document.addEventListener("focusout", (event) => event.target.id === "q" && closeOffers());

// ---- Keys: / j k Enter ?, and the arrows among suggestions.

function moveHit(step) {
  const links = [...document.querySelectorAll(".hit h2 a")];
  if (!links.length) return;
  const now = links.indexOf(document.activeElement);
  const link = links[Math.min(Math.max(now + step, 0), links.length - 1)];
  document.querySelector(".hit.current")?.classList.remove("current");
  link.closest(".hit").classList.add("current");
  link.focus();
  link.scrollIntoView({ block: "nearest" });
}

function keyInBox(event) {
  const chosen = document.querySelector('#offers [aria-selected="true"]');
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (moveOffer(event.target, event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
  } else if (event.key === "Enter" && chosen) {
    event.preventDefault();
    take(event.target, chosen);
  } else if (event.key === "Escape") {
    closeOffers();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.id === "q") return keyInBox(event);
  if (event.target.matches?.("input:not([type=checkbox]), select, textarea")) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q")?.select();
    document.getElementById("q")?.focus();
  } else if (event.key === "j") moveHit(1);
  else if (event.key === "k") moveHit(-1);
  else if (event.key === "?") document.querySelector('.pages a[href*="/help"]')?.click();
});

// ---- The timeline: drag over bars to choose their days.

function binsOf(drawing) {
  return [...drawing.querySelectorAll("[data-date]")].map((bar) => {
    const box = bar.getBoundingClientRect();
    return { bar, date: bar.dataset.date, left: box.left, right: box.right };
  });
}

function brush(drawing) {
  let from = null;
  let moved = false;
  const between = (x) => {
    const [low, high] = [Math.min(from, x), Math.max(from, x)];
    return binsOf(drawing).filter((bin) => bin.right >= low && bin.left <= high);
  };
  drawing.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    from = event.clientX;
    moved = false;
  });
  drawing.addEventListener("dragstart", (event) => event.preventDefault());
  drawing.addEventListener("pointermove", (event) => {
    if (from === null || Math.abs(event.clientX - from) < 6) return;
    if (!moved) drawing.setPointerCapture(event.pointerId);
    moved = true;
    const chosen = new Set(between(event.clientX).map((bin) => bin.bar));
    for (const { bar } of binsOf(drawing)) bar.classList.toggle("brushed", chosen.has(bar));
  });
  drawing.addEventListener("pointerup", (event) => {
    const dates = moved ? between(event.clientX).map((bin) => bin.date) : [];
    from = null;
    if (!dates.length) return;
    const last = dates.at(-1).replace(/0s$/, "9"); // 1990s ends with 1999
    const url = new URL(drawing.querySelector("a").href.baseVal, location.href);
    url.searchParams.set("date", dates[0].replace(/s$/, "") + ".." + last);
    if (isOurs(url) && document.body.classList.contains("results")) show(url);
    else location.assign(url);
  });
  drawing.addEventListener("pointercancel", () => (from = null));
  drawing.addEventListener("click", (event) => moved && (event.preventDefault(), event.stopPropagation()), true);
}

function start() {
  const drawing = document.querySelector(".timeline svg");
  if (drawing) brush(drawing);
}

start();
