// How a run's pairs distribute over relations; each bar leads to its pairs.
import { html, nothing } from '../vendor.js';
import { get } from '../api.js';
import { count, share, words } from '../format.js';
import { Resource } from '../resource.js';
import { link } from '../router.js';
import { bars, legend } from './bars.js';
import { settled } from './states.js';

const FIRST = 14;

export class Relations {
  #id;
  #counts;

  constructor(app, id) {
    this.#id = id;
    this.#counts = new Resource(app.update);
    app.signal.addEventListener('abort', () => this.#counts.close());
  }

  load = () => this.#counts.load(async (signal) => {
    const facets = (query) => get(['runs', this.#id, 'pairs'], { size: 0, ...query }, signal);
    const [all, kept] = await Promise.all([facets({}), facets({ verdict: 'kept' })]);
    return { all: all.facets.relation, kept: kept.facets.relation, pairs: kept.total };
  });

  view() {
    return html`<section><h2>Relations</h2>
      <p class="note">Kept pairs and their share; a pair may have several.</p>
      ${settled(this.#counts, (value) => this.#bars(value), { what: 'the relations', again: this.load, rows: 6 })}</section>`;
  }

  #bars({ all, kept, pairs }) {
    if (!all.length) return html`<p class="note">No pair yet.</p>`;
    const most = Math.max(...all.map((one) => one.count));
    const keptOf = new Map(kept.map((one) => [one.value, one.count]));
    const rows = all.map((one) => ({ ...one, kept: keptOf.get(one.value) ?? 0 })).sort((a, b) => b.kept - a.kept);
    const bar = (one) => ({
      name: words(one.value),
      href: link(['runs', this.#id, 'pairs'], { relation: one.value }),
      segments: [[one.kept / most, 'main'], [(one.count - one.kept) / most, 'pale']],
      value: html`${count(one.kept)} <small>${share(one.kept, pairs)}</small>`,
    });
    return html`${bars(rows.slice(0, FIRST).map(bar))}
    ${rows.length > FIRST ? html`<details><summary>${rows.length - FIRST} more</summary>${bars(rows.slice(FIRST).map(bar))}</details>` : nothing}
    ${legend([['main', 'kept'], ['pale', 'dropped']])}`;
  }
}
