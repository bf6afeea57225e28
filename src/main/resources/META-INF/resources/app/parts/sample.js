// A sample with what was made of it: picture, caption, pairs beside each other.
import { html, nothing } from '../vendor.js';
import { link } from '../router.js';
import { caption } from './caption.js';
import { pair } from './pair.js';

/// Items of one sample together, at the place of the first.
///
/// @param strict whether only those go together that follow each other, so that the order stays
export function bySample(items, strict) {
  const groups = [];
  for (const item of items) {
    const near = strict ? groups.slice(-1) : groups;
    const mine = near.find(({ sample: { id } }) => id === item.sample.id);
    if (mine) mine.items.push(item);
    else groups.push({ sample: item.sample, items: [item] });
  }
  return groups;
}

export const keyOf = (item) => `${item.sample.id}\u0000${item.ordinal}`;

/// @param state {active, whole: Set of ids, choose(key), unfold(id)}
/// @param run its id, for links
export function sample({ sample: one, items }, { pictures, state, run }) {
  const evidence = items
    .filter((item) => item.pair?.evidence)
    .map((item) => ({ start: item.pair.evidence[0], end: item.pair.evidence[1], key: keyOf(item) }));
  const { id, source } = one;
  const { active, choose } = state;
  const hits = items[0].highlights?.caption;
  const shown = { evidence, hits, active, choose, whole: state.whole.has(id), unfold: () => state.unfold(id) };
  const card = (item) => {
    const key = keyOf(item);
    return pair(item.pair, { highlights: item.highlights, active: active === key, choose: (yes) => choose(yes ? key : undefined) });
  };
  return html`<li class="sample">
    <p class="of"><a href=${link(['runs', run, 'pairs'], { sample: id })} title="All pairs of this sample">${id}</a> <span class="soft">${source}</span></p>
    <div class="sample-body">
      ${pictures.view(one)}
      <div class="words">
        ${one.caption ? caption(one.caption, shown) : html`<p class="note">It has no caption.</p>`}
        ${items.some((item) => item.pair) ? html`<ul class="pairs">${items.map(card)}</ul>` : items.map(without)}
      </div></div></li>`;
}

function without({ outcome, why, error }) {
  if (why) return html`<p class="why">Refused by <b>${why.check}</b>: ${why.drop}</p>`;
  return html`<p class="why">${outcome === 'failed' ? 'Failed' : outcome}${error ? html`: ${error}` : nothing}</p>`;
}
