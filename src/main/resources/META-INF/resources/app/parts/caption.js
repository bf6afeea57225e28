// Text with spans in it: where pairs have their evidence, and what a search found. Offsets are UTF-16 units, as JavaScript counts.
import { html, nothing } from '../vendor.js';
import { count } from '../format.js';

const LONG = 1400;
const AROUND = 260;

/// Cuts a text where spans begin and end.
///
/// @param spans of {start, end, ...}; those outside of the text are cut to it
/// @returns {text, over}: pieces in order with the spans that cover them
export function pieces(text, spans) {
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => ({
    text: text.slice(cuts[i], end),
    over: inside.filter((span) => span.start <= cuts[i] && span.end >= end),
  }));
}

/// What a search found in a text, marked.
export function found(text, hits = []) {
  if (!hits.length) return text;
  const marked = ({ text: part, over }) => (over.length ? html`<span class="hit">${part}</span>` : part);
  return pieces(text, hits.map(([start, end]) => ({ start, end }))).map(marked);
}

/// A caption with the evidence of its pairs.
///
/// @param evidence of {start, end, key}: key names the pair
/// @param active the key of the pair that is looked at now
/// @param whole whether a long caption is shown whole; else the part around its evidence
/// @param choose called with a key when its evidence is pointed at, with undefined afterwards
/// @param unfold called when the whole is asked for
export function caption(text, { evidence = [], hits = [], active, whole = true, choose = () => {}, unfold }) {
  const [from, to] = whole || text.length <= LONG ? [0, text.length] : window(text, evidence, hits);
  const spans = [...evidence, ...hits.map(([start, end]) => ({ start, end, hit: true }))]
    .map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
  const shown = pieces(text.slice(from, to), spans).map((piece) => part(piece, active, choose));
  return html`<p class="caption">${from ? '\u2026 ' : nothing}${shown}${to < text.length ? ' \u2026' : nothing}
    ${to - from < text.length ? html` <button class="link" @click=${unfold}>Whole caption, ${count(text.length)} characters</button>` : nothing}</p>`;
}

function part({ text, over }, active, choose) {
  const keys = over.filter(({ key }) => key !== undefined).map(({ key }) => key);
  const shown = over.some(({ hit }) => hit) ? html`<span class="hit">${text}</span>` : text;
  if (!keys.length) return shown;
  const kind = keys.includes(active) ? 'evidence now' : 'evidence';
  const point = () => choose(keys.includes(active) ? active : keys[0]);
  return html`<mark class=${kind} @pointerenter=${point} @pointerleave=${() => choose(undefined)}>${shown}</mark>`;
}

function window(text, evidence, hits) {
  const starts = [...evidence.map(({ start }) => start), ...hits.map(([start]) => start)];
  const ends = [...evidence.map(({ end }) => end), ...hits.map(([, end]) => end)];
  const from = Math.max(0, (starts.length ? Math.min(...starts) : 0) - AROUND);
  const to = Math.min(text.length, Math.max(from + LONG / 2, Math.min(from + LONG, (ends.length ? Math.max(...ends) : 0) + AROUND)));
  const space = from ? text.indexOf(' ', from) : -1;
  return [space > from && space < from + 30 ? space + 1 : from, to];
}
