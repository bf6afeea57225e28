// Bars with a name and a figure: a funnel's steps, relations, checks. The figures are text, the bars decoration.
import { html, nothing, svg } from '../vendor.js';

/// A strip of segments of one whole.
///
/// @param segments of [share of the strip from 0 to 1, class]
export function strip(segments) {
  let from = 0;
  return html`<svg class="strip" aria-hidden="true"><rect class="track" width="100%" height="100%"/>${segments.map(([share, name]) => {
    const x = from;
    from += Math.max(0, Math.min(1 - from, share || 0));
    return svg`<rect class=${name} x="${100 * x}%" width="${100 * (from - x)}%" height="100%"/>`;
  })}</svg>`;
}

/// @param rows of {name, segments, value, href?, title?, more?}: `value` is what is said beside the bar
export function bars(rows) {
  return html`<ul class="bars">${rows.map((row) => html`<li>
    <span class="name" title=${row.title ?? nothing}>${row.href ? html`<a href=${row.href}>${row.name}</a>` : row.name}</span>
    ${strip(row.segments)}
    <span class="value">${row.value}</span>${row.more ? html`<span class="more">${row.more}</span>` : nothing}</li>`)}</ul>`;
}

export const legend = (entries) => html`<p class="key">${entries.map(([name, text]) => html`<i class=${name}></i>${text}`)}</p>`;
