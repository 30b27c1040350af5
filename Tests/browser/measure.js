// Writes what a reader sees in each measured element, from left to right, as JSON in place of the
// page. A character's place is that of its rectangle; whether a bracket is drawn mirrored is told
// by the caret, which in its left half stands before a character that runs to the right.
"use strict";

const mirrored = new Map();
for (const [open, close] of ["()", "[]", "{}", "<>", "«»", "‹›"]) {
  mirrored.set(open, close);
  mirrored.set(close, open);
}
const isolates = /[\u2066-\u2069]/;
const unseen = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Mn}]/u;

// Tells whether a character runs to the right. At the edge of a run the caret may stand in the
// neighbouring one; then it is its neighbour in the same text that tells, which lies where the lower
// of their levels has it, and a bracket's is never the higher one.
function runsRight(node, index, box) {
  const middle = box.top + box.height / 2;
  for (const isLeft of [true, false]) {
    const caret = document.caretRangeFromPoint(box.left + box.width * (isLeft ? 0.25 : 0.75), middle);
    if (caret === null || caret.startContainer !== node) continue;
    if (caret.startOffset === index) return isLeft;
    if (caret.startOffset === index + 1) return !isLeft;
  }
  for (const step of [1, -1]) {
    let other = index + step;
    while (other >= 0 && other < node.length && unseen.test(node.data[other])
      && !isolates.test(node.data[other])) other += step;
    if (other < 0 || other >= node.length || isolates.test(node.data[other])) continue;
    const range = document.createRange();
    range.setStart(node, other);
    range.setEnd(node, other + 1);
    return (range.getBoundingClientRect().left > box.left) === (step > 0);
  }
  return null;
}

function seen(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const characters = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let index = 0; index < node.length; index++) {
      const character = node.data[index];
      if (unseen.test(character)) continue;
      text += character;
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getBoundingClientRect();
      let shown = character;
      if (mirrored.has(character)) {
        const isRight = runsRight(node, index, box);
        shown = isRight === null ? "?" : isRight ? character : mirrored.get(character);
      }
      characters.push([box.left + box.width / 2, box.top, box.width, shown]);
    }
  }
  const tops = characters.map((character) => character[1]);
  characters.sort((one, other) => one[0] - other[0]);
  return {
    text, seen: characters.map((character) => character[3]).join(""),
    // In one line (of 32 pixels), and nothing hidden.
    isWhole: Math.max(...tops) - Math.min(...tops) < 24
      && characters.every((character) => character[2] > 0),
  };
}

const results = [];
for (const element of document.querySelectorAll("[data-place]")) {
  element.scrollIntoView();
  const section = element.closest("section");
  results.push({
    name: element.dataset.name ?? section.dataset.name,
    page: element.dataset.page ?? section.dataset.page,
    variant: section.dataset.variant, place: element.dataset.place, ...seen(element),
  });
}
document.documentElement.textContent = JSON.stringify(results);
