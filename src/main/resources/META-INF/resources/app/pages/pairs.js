// The pairs of a run: searched, narrowed, sorted, page by page. Everything chosen stands in the address.
import { html, live, nothing, repeat } from '../vendor.js';
import { get } from '../api.js';
import { bytes, count, counted, percent } from '../format.js';
import { shortcuts } from '../keys.js';
import { Resource } from '../resource.js';
import { go, link } from '../router.js';
import * as runs from '../runs.js';
import { chosenChips, FACETS, facets } from '../parts/facets.js';
import { pager } from '../parts/pager.js';
import { Pictures } from '../parts/picture.js';
import { runhead } from '../parts/runhead.js';
import { bySample, keyOf, sample } from '../parts/sample.js';
import { empty, settled } from '../parts/states.js';

const SIZE = 20;
const DEEPEST = 100_000; // items; only the ledger's order can be paged further
const PAUSE = 250; // milliseconds between the last letter and the search
const BEHIND = 'The index has not come that far; this page looks again by itself.';
const NONE = 'Pairs are shown here as soon as the run has made some.';
const CATCHING_UP = 3000; // milliseconds between looks at an index that is still built

export default function pairs(app, route) {
  const { parts: [, id] } = route;
  const run = new Resource(app.update);
  const found = new Resource(app.update);
  const scored = new Resource(app.update);
  const pictures = new Pictures(app, id);
  const open = new Set();
  const state = { active: undefined, whole: new Set(), choose, unfold };
  let now = read(route);
  let timer;

  const load = async () => {
    clearTimeout(timer);
    const { chosen, ...rest } = now;
    await found.load((signal) => get(['runs', id, 'pairs'], { ...chosen, ...rest, size: SIZE }, signal));
    app.restore();
    const { indexed } = found.value ?? {};
    if (!app.signal.aborted && !found.problem && indexed?.bytes < indexed?.ofBytes) timer = setTimeout(load, CATCHING_UP);
  };
  const move = (change, how) => go(['runs', id, 'pairs'], query({ ...now, page: 0, ...change }), how);
  const toggle = (name, value) => {
    const mine = now.chosen[name] ?? [];
    move({ chosen: { ...now.chosen, [name]: mine.includes(value) ? mine.filter((one) => one !== value) : [...mine, value] } });
  };

  run.load(runs.run(id));
  scored.load((signal) => get(['runs', id, 'scores'], { bins: 1 }, signal));
  load();
  app.signal.addEventListener('abort', () => [run, found, scored].forEach((one) => one.close()) || [timer, typed].forEach(clearTimeout));
  shortcuts([
    { keys: '/', does: 'search', run: () => document.querySelector('#q')?.select() },
    { keys: 'j, k', does: 'next or previous pair', run: walk },
    { keys: 'ArrowRight', does: 'next page', run: () => turn(1) },
    { keys: 'ArrowLeft', does: 'previous page', run: () => turn(-1) },
  ], app.signal);

  function choose(key) {
    state.active = key;
    app.update();
  }
  function unfold(one) {
    state.whole.add(one);
    app.update();
  }
  function turn(by) {
    const last = Math.ceil((found.value?.total ?? 0) / SIZE) - 1;
    const page = Math.max(0, Math.min(last, now.page + by));
    if (page !== now.page) move({ page });
  }
  let typed;
  let asked;
  let words = now.q; // what stands in the search field, which the address follows
  const type = ({ target }) => {
    words = target.value;
    clearTimeout(typed);
    // The way back leads to where the search began, not through its letters.
    typed = setTimeout(() => {
      asked = words;
      move({ q: words, sort: words ? now.sort : undefined }, { replace: now.q !== '' });
    }, PAUSE);
  };
  const submit = (event) => {
    event.preventDefault();
    clearTimeout(typed);
    move({ q: event.target.elements.q.value });
  };

  const search = () => html`<form class="search" role="search" @submit=${submit}>
    <label class="unseen" for="q">Search in questions, answers and captions</label>
    <input id="q" name="q" type="search" placeholder="Search questions, answers, captions" autocomplete="off" maxlength="1000"
      .value=${live(words)} @input=${type}>
    <label class="unseen" for="sort">Order</label>
    <select id="sort" .value=${live(now.sort ?? '')} @change=${(e) => move({ sort: e.target.value || undefined })}>
      ${orders(now, scored).map(([value, name]) => html`<option value=${value} ?selected=${(now.sort ?? '') === value}>${name}</option>`)}
    </select></form>`;

  const shown = (value) => html`<div class="explore" aria-busy=${found.loading ? 'true' : 'false'}>
    <details class="facets" ?open=${matchMedia('(min-width: 860px)').matches}>
      <summary>Narrow down${chips().length ? html` (${chips().length})` : nothing}</summary>
      ${facets({ facets: value.facets ?? {}, chosen: now.chosen, open, toggle, unfold: (name) => open.add(name) && app.update() })}</details>
    <div class="results">
      <p class="facts" role="status"><span><b>${count(value.total)}</b> ${value.total === 1 ? 'item' : 'items'}</span>${catchingUp(value.indexed)}</p>
      ${chips().length ? html`<p class="row chips">${chips()} <a href=${link(['runs', id, 'pairs'])}>Everything</a></p>` : nothing}
      ${pictures.note()}
      ${value.pairs.length ? samples(value.pairs) : nothingFound(value)}
      ${pager({ page: now.page, size: SIZE, total: value.total, what: 'pairs', most: deepest(), href: (page) => address({ page }) })}
    </div></div>`;
  const samples = (items) => {
    const groups = bySample(items, now.sort?.includes('score:'));
    return html`<ul class="samples">${repeat(groups, ({ items: [first] }) => keyOf(first), card)}</ul>`;
  };
  const card = (group) => sample(group, { pictures, state, run: id });
  const deepest = () => (now.q || now.sort ? DEEPEST / SIZE - 1 : Infinity);
  const address = (change) => link(['runs', id, 'pairs'], query({ ...now, ...change }));
  const everything = (text) => html`<a class="button" href=${link(['runs', id, 'pairs'])}>${text}</a>`;

  const chips = () => [
    ...(now.sample ? [html`<button class="chip" title="Take back" @click=${() => move({ sample: undefined })}>sample: ${now.sample}
      <span aria-hidden="true">\u2715</span></button>`] : []),
    ...chosenChips(now.chosen, toggle),
  ];

  const nothingFound = ({ indexed }) => (now.q || chips().length
    ? empty('Nothing found', 'No item has all of that. Take something back, or look for fewer words.', everything('Show everything'))
    : empty('No pair yet', indexed?.bytes < indexed?.ofBytes ? BEHIND : NONE, html`<a class="button" href=${link(['runs', id])}>To the run</a>`));

  return {
    title: `Pairs of ${id}`,
    changed(next) {
      const turned = read(next).page !== now.page;
      now = read(next);
      if (now.q !== asked) { // not what was typed here: the way back, or a link
        clearTimeout(typed);
        words = now.q;
      }
      asked = undefined;
      if (turned) scrollTo(0, 0);
      load();
    },
    view: () => {
      const missing = run.problem?.missing;
      return html`${runhead(id, missing ? undefined : 'pairs', run.value)}${missing ? nothing : search()}
        ${settled(found, shown, { what: 'the pairs', again: load })}`;
    },
  };
}

function read({ query }) {
  const chosen = Object.fromEntries(Object.keys(FACETS).map((name) => [name, query.getAll(name)]).filter(([, values]) => values.length));
  const one = (name) => query.get(name) ?? undefined;
  return { q: one('q') ?? '', sample: one('sample'), sort: one('sort'), page: Math.max(0, Math.floor(Number(one('page'))) || 0), chosen };
}

const query = ({ q, sample, sort, page, chosen }) => ({ q, ...chosen, sample, sort, page: page || undefined });

function orders({ q }, scored) {
  const checks = (scored.value ?? []).map(({ check }) => check);
  return [
    ['', q ? 'best match first' : 'as in the ledger'],
    ...(q ? [['ledger', 'as in the ledger']] : []),
    ...checks.flatMap((check) => [[`score:${check}`, `${check}, lowest first`], [`-score:${check}`, `${check}, highest first`]]),
  ];
}

function catchingUp(indexed) {
  if (!indexed || !(indexed.bytes < indexed.ofBytes)) return nothing;
  const { bytes: read, ofBytes, pairs } = indexed;
  return html`<span class="catching"><span class="spin" aria-hidden="true"></span>
    The index has read ${percent(read / ofBytes)} of ${bytes(ofBytes)}: ${counted(pairs, 'pair')} so far, more to come.</span>`;
}

function walk({ key }) {
  const pairs = [...document.querySelectorAll('.pair')];
  const at = pairs.indexOf(document.activeElement?.closest('.pair'));
  const next = pairs[Math.max(0, Math.min(pairs.length - 1, at + (key === 'j' ? 1 : -1)))];
  next?.querySelector('summary').focus();
  next?.scrollIntoView({ block: 'nearest' });
}
