// SPDX-License-Identifier: GPL-3.0-or-later
// What is pleasant, on top of pages that work without it: results without reload, suggestions,
// keys, and a range brushed on the timeline. Every state has the address that a plain link has.

const base = document.body.dataset.base ?? "";
const pause = 250; // ms without a key before results are fetched
document.documentElement.classList.add("scripted");

// ---- Results without reload: fetch the page that the link leads to and show its <main>.

let fetching = null;
let shown = location.pathname + location.search; // what <main> shows

function isOurs(url) {
  return url.origin === location.origin && url.pathname === base + "/" && location.pathname === url.pathname;
}

async function show(url, { push = true, typing = false, instead = false } = {}) {
  fetching?.abort();
  const mine = (fetching = new AbortController());
  if (!typing) clearTimeout(waiting);
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
    if (push) remember(new URL(url, location.href), typing, instead);
    shown = location.pathname + location.search;
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
  } finally {
    if (fetching === mine) document.documentElement.classList.remove("waiting");
  }
}

// ---- History: an entry for every search that was meant. What is being typed has one draft, which
// gives way to the next until Enter, a tick, a result opened, or two seconds make it a search.

let settling = 0;

function settle() {
  clearTimeout(settling);
  if (history.state?.draft) history.replaceState(null, "", location.href);
}

const asked = (url) => String([...new URLSearchParams(url.search)].sort());

function remember(url, typing, instead) {
  const words = (place) => new URLSearchParams(place.search).get("q");
  const gaveWay = history.state?.draft && (typing || words(url) !== words(location));
  if (instead || gaveWay || asked(url) === asked(location)) {
    clearTimeout(settling);
    history.replaceState(typing ? { draft: true } : null, "", url);
  } else {
    settle();
    history.pushState(typing ? { draft: true } : null, "", url);
  }
  if (typing) settling = setTimeout(settle, 2000);
}

addEventListener("popstate", () => {
  if (location.pathname + location.search === shown) return; // another place of the same page
  clearTimeout(settling);
  show(location.href, { push: false });
});
addEventListener("pagehide", settle);

// ---- What a swap leaves as it was: the focus, by what it was on; and it says what changed.

const places = "nav, fieldset, [role=group], [aria-label], article, section, form";

function meaningOf(element) {
  if (element.type === "checkbox") return [element.name, element.value].join("=");
  if (element.id) return "#" + element.id;
  const place = element.closest(places);
  const name = place?.getAttribute("aria-label") ?? place?.querySelector("legend, h2, h3")?.textContent;
  return [name, element.localName, element.getAttribute("aria-label") ?? element.textContent].join("\n");
}

// The same value or control; else the heading of the facet it was in; else that of the results.
// What held it stays under the reader's eye.
function focusAgain(meaning, facet, height) {
  const same = [...document.querySelectorAll("#main :is(a[href], input, summary, button, [tabindex])")];
  const again = same.find((each) => meaningOf(each) === meaning);
  const heading = document.querySelector(`fieldset[name="${CSS.escape(facet)}"] legend`) ??
    document.getElementById("total") ?? document.getElementById("main");
  if (!again) heading.tabIndex = -1;
  (again ?? heading).focus({ preventScroll: true });
  if (again && height) scrollBy({ top: again.getBoundingClientRect().top - height, behavior: "instant" });
}

function settings() {
  const texts = (selector) => [...document.querySelectorAll(selector)].map((each) => each.textContent.trim());
  const groups = [...document.querySelectorAll("#main :is(.choice, .views, .measures) [aria-current]")];
  return {
    chips: texts(".chips .chip"),
    groups: groups.map((each) => [each.parentElement.getAttribute("aria-label"), each.textContent].join(": ")),
    page: texts(".pager span"),
  };
}

function spokenChange(before, after, spoken) {
  const only = (all, without) => all.filter((each) => !without.includes(each));
  const said = (words, all) => all.map((each) => words.replace("{0}", each));
  return [
    ...said(spoken.dataset.added, only(after.chips, before.chips)),
    ...said(spoken.dataset.removed, only(before.chips, after.chips)),
    ...only(after.groups, before.groups),
    ...only(after.page, before.page),
    document.getElementById("total")?.textContent,
  ].filter(Boolean).join(". ");
}

function replaceMain(page, main, typing) {
  const old = document.getElementById("main");
  const focused = document.activeElement;
  const held = old.contains(focused) && focused !== old ? focused : null;
  const turned = held?.closest(".pager"); // one reads a new page from its top
  const meaning = held && !turned ? meaningOf(held) : "";
  const facet = held?.closest("fieldset")?.name ?? "";
  const height = held?.getBoundingClientRect().top;
  const before = settings();
  const opened = [...document.querySelectorAll("main details[open]")].map((each) => each.className);
  old.replaceWith(main);
  for (const name of opened)
    if (name && name !== "export") document.getElementsByClassName(name)[0]?.setAttribute("open", "");
  const box = document.getElementById("q");
  const inBox = document.activeElement === box;
  const fresh = page.getElementById("search");
  if (fresh && box && !typing) box.form.replaceChildren(...fresh.childNodes);
  document.title = page.title;
  if (inBox && !typing) document.getElementById("q")?.focus({ preventScroll: true });
  if (held) focusAgain(meaning, facet, height);
  const spoken = document.getElementById("spoken");
  spoken.textContent = spokenChange(before, settings(), spoken);
  start();
}

function addressOf(form) {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== "") url.searchParams.append(name, value);
  if (!url.searchParams.has("not")) url.searchParams.delete("not_field"); // which facet, of nothing
  return url;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("main a[href]");
  if (!link || event.defaultPrevented) return;
  settle(); // a result is opened: its search was meant
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const url = new URL(link.href.baseVal ?? link.href, location.href);
  if (link.hasAttribute("download") || !isOurs(url) || url.hash) return;
  event.preventDefault();
  show(url).then(() => link.closest(".pager") && scrollTo(0, 0));
});

document.addEventListener("change", (event) => {
  const form = event.target.form;
  const isTyped = ["from", "to", "not"].includes(event.target.id) && document.body.classList.contains("results");
  if ((event.target.type !== "checkbox" && !isTyped) || !form) return;
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

// ---- Keys: / j k Enter ?, and the arrows among suggestions. Keys of a single letter can be
// switched off, for who speaks to the computer or hits keys unmeant; the browser remembers.

const switched = document.getElementById("shortcuts");

function remembered(value) {
  try {
    if (value !== undefined) localStorage.setItem("shortcuts", value);
    return localStorage.getItem("shortcuts");
  } catch {
    return null; // a browser that keeps nothing
  }
}

if (switched) {
  switched.checked = remembered() !== "off";
  switched.addEventListener("change", () => remembered(switched.checked ? "on" : "off"));
}

function moveHit(step) {
  const links = [...document.querySelectorAll(".hit h2 a")];
  if (!links.length) return movePlace(step);
  const now = links.indexOf(document.activeElement);
  const link = links[Math.min(Math.max(now + step, 0), links.length - 1)];
  document.querySelector(".hit.current")?.classList.remove("current");
  link.closest(".hit").classList.add("current");
  link.focus();
  link.scrollIntoView({ block: "nearest" });
}

// To another place of an article where the words stand; it is no step to go back to.
function movePlace(step) {
  const places = [...document.querySelectorAll(".text mark[id]")];
  const now = places.findIndex((each) => "#" + each.id === location.hash);
  const next = places[Math.min(Math.max(now + step, 0), places.length - 1)];
  if (next) location.replace("#" + next.id);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".steps a, .places a");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  location.replace(link.hash);
});

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
  if (!switched?.checked || event.target.matches?.("input:not([type=checkbox]), select, textarea")) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q")?.select();
    document.getElementById("q")?.focus();
  } else if (event.key === "j") moveHit(1);
  else if (event.key === "k") moveHit(-1);
  else if (event.key === "?") document.querySelector('.pages a[href*="/help"]')?.click();
});

// ---- Copying a citation or a link; where a browser keeps the clipboard to secure pages, by what is
// selected.

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copy);
  getSelection().selectAllChildren(text);
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {
    if (!document.execCommand("copy")) return;
  }
  const label = button.textContent;
  const { said } = button.dataset;
  document.getElementById("spoken").textContent = said;
  if (label === said) return;
  button.textContent = said;
  setTimeout(() => {
    button.textContent = label;
    document.getElementById("spoken").textContent = "";
  }, 2000);
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
