// What the desk does beyond reading: joining words with their notes, j and k between statements, copying with the chain.
"use strict";

const all = (selector) => [...document.querySelectorAll(selector)];
const bears = (element, id) => (element.dataset.said || "").split(" ").includes(id);
let current = -1;

function join(ids) {
  for (const element of all("[data-said]")) element.classList.toggle("joined", ids.some((id) => bears(element, id)));
}

function idsAt(target) {
  const element = target instanceof Element && target.closest("[data-said]");
  if (!element) return [];
  const cue = element.matches("a.cue") && element.getAttribute("href").slice(3);
  return cue ? [cue] : element.dataset.said.split(" ").slice(-1);
}

function step(by) {
  const notes = all(".note").sort((a, b) => number(a) - number(b));
  if (!notes.length) return;
  current = Math.min(Math.max(current + by, 0), notes.length - 1);
  const id = notes[current].dataset.said;
  join([id]);
  history.replaceState(null, "", "#" + id);
  document.getElementById(id)?.scrollIntoView({ block: "center" });
  notes[current].querySelector("button, a:not(.close)")?.focus({ preventScroll: true });
}

const number = (note) => Number(note.dataset.said.slice(1));

async function copy(button) {
  const words = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const box = document.createElement("textarea");
    box.value = words;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
  const before = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = before; }, 1500);
}

document.addEventListener("mouseover", (event) => { const ids = idsAt(event.target); if (ids.length) join(ids); });
document.addEventListener("focusin", (event) => { const ids = idsAt(event.target); if (ids.length) join(ids); });
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button.copy");
  if (button) copy(button);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "c") document.querySelector(".note.joined .copy")?.click();
  else if (event.key === "/") { event.preventDefault(); document.getElementById("top-q")?.focus(); }
});

function wake(root) {
  for (const button of root.querySelectorAll("button.copy")) button.hidden = false;
  const at = location.hash.slice(1).replace(/^n-/, "");
  if (/^a\d+$/.test(at)) { join([at]); current = all(".note").findIndex((note) => note.dataset.said === at); }
}
document.addEventListener("DOMContentLoaded", () => wake(document));
document.addEventListener("htmx:afterSwap", (event) => wake(event.detail.target));
