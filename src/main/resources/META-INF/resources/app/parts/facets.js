// What a list can be narrowed by, with how many there are of each.
import { html, nothing, repeat } from '../vendor.js';
import { count, words } from '../format.js';

const FEW = 7;
export const FACETS = {
  verdict: 'Verdict',
  check: 'Dropped by',
  reason: 'Reason',
  relation: 'Relation',
  group: 'Group',
  frame: 'Frame',
  source: 'Source',
};

/// @param facets the server's counts
/// @param chosen {facet: [values]}
/// @param open the facets whose values are all shown
/// @param toggle called with facet and value
/// @param unfold called with the facet that is to show all
export function facets({ facets: counts, chosen, open, toggle, unfold }) {
  return Object.entries(FACETS).map(([name, title]) => {
    const values = counts[name] ?? [];
    const mine = chosen[name] ?? [];
    const gone = mine.filter((value) => !values.some((one) => one.value === value)).map((value) => ({ value, count: 0 }));
    const all = [...gone, ...values];
    if (!all.length || (all.length === 1 && !mine.length && name !== 'relation')) return nothing;
    const shown = open.has(name) ? all : all.filter(({ value }, i) => i < FEW || mine.includes(value));
    return html`<fieldset class="facet"><legend>${title}</legend>
      ${repeat(shown, ({ value }) => value, ({ value, count: number }) => html`<label class="tick" title=${value}>
        <input type="checkbox" .checked=${mine.includes(value)} @change=${() => toggle(name, value)}>
        <span>${words(value)}</span><small>${count(number)}</small></label>`)}
      ${shown.length < all.length ? html`<button class="link"
        @click=${() => unfold(name)}>${count(all.length - shown.length)} more<span class="unseen"> of ${title}</span></button>` : nothing}
    </fieldset>`;
  });
}

/// What is chosen, each to be taken back by a click.
export function chosenChips(chosen, toggle) {
  return Object.entries(chosen).flatMap(([name, values]) => values.map((value) => html`
    <button class="chip" title="Take back" @click=${() => toggle(name, value)}>${FACETS[name].toLowerCase()}: ${words(value)}
      <span aria-hidden="true">\u2715</span><span class="unseen">, take back</span></button>`));
}
