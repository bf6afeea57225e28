// A share of 1 with its interval, drawn and written.
import { html, nothing, svg } from '../vendor.js';
import { count } from '../format.js';

const digits = (fraction) => (100 * fraction).toFixed(1);

/// The bar alone.
export function ranged(value, [low, high] = [], few = false) {
  const at = (fraction) => `${100 * Math.max(0, Math.min(1, fraction))}%`;
  return html`<svg class="strip ranged" aria-hidden="true"><rect class="track" width="100%" height="100%"/>
    <rect class=${few ? 'pale' : 'main'} width=${at(value ?? 0)} height="100%"/>
    ${low === undefined ? nothing : svg`<rect class="range" x=${at(low)} width=${at(high - low)} y="40%" height="20%"/>`}</svg>`;
}

/// "58.3 [33.3, 83.3]" in percent; figures above 1 are points, not shares.
export function figure(value, interval) {
  if (typeof value !== 'number') return '\u2013';
  const form = points(value) ? (n) => n.toFixed(1) : digits;
  return html`<span class="num">${form(value)}${interval ? html` <small>[${form(interval[0])}, ${form(interval[1])}]</small>` : nothing}</span>`;
}

export const points = (value) => value > 1;

/// Rows of {name, value, interval, n}, each with its bar.
export function rangedBars(rows, { few = 20, unit = 'n' } = {}) {
  return html`<ul class="bars ranges">${rows.map(({ name, value, interval, n }) => html`<li>
    <span class="name">${name}</span>${ranged(points(value) ? 0 : value, interval, n < few)}
    <span class="value">${figure(value, interval)} <small class="n">${unit} ${count(n)}</small></span></li>`)}</ul>`;
}
