// Starts the pages: what is asked of the server first, which page an address shows, when it is drawn.
import { html, render } from './vendor.js';
import { gate, get, Problem } from './api.js';
import { connection } from './follow.js';
import { shortcuts } from './keys.js';
import { go, here } from './router.js';
import { help, shell } from './shell.js';
import { entrance } from './pages/entrance.js';
import { failed, loading } from './parts/states.js';

const PAGES = [
  { match: /^$|^runs$/, load: () => import('./pages/runs.js') },
  { match: /^new$/, load: () => import('./pages/new.js') },
  { match: /^runs\/[^/]+$/, load: () => import('./pages/run.js') },
  { match: /^runs\/[^/]+\/pairs$/, load: () => import('./pages/pairs.js') },
  { match: /^runs\/[^/]+\/review$/, load: () => import('./pages/review.js') },
  { match: /^try$/, load: () => import('./pages/try.js') },
  { match: /^evaluations$/, load: () => import('./pages/evaluations.js') },
];

const root = document.querySelector('#app');

/// What all pages see of the rest.
const app = { info: undefined, update, title: setTitle, say, restore };
let page = { view: () => loading('the pages') };
let path;
let locked = false;
let drawing = false;
let leaving = new AbortController();

function update() {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    render(locked ? entrance(app, begin) : shell(app, here(), page), root);
  });
}

function setTitle(title) {
  document.title = title ? `${title} \u00b7 Locative` : 'Locative';
}

/// Tells readers of the screen, who do not see that something changed.
function say(text) {
  document.querySelector('#said')?.replaceChildren(text);
}

/// Back to where the reader was, once there is something to scroll in.
function restore() {
  const top = history.state?.top;
  if (top) requestAnimationFrame(() => scrollTo(0, top));
}

async function show() {
  const route = here();
  const now = route.parts.join('/');
  if (now === path && page.changed) {
    page.changed(route);
    return update();
  }
  const first = path === undefined;
  path = now;
  leaving.abort();
  leaving = new AbortController();
  page = { view: () => loading('the page') };
  update();
  const found = PAGES.find(({ match }) => match.test(now));
  const { signal } = leaving;
  try {
    const open = found ? (await found.load()).default : nowhere;
    if (signal.aborted) return;
    page = open({ ...app, signal }, route);
  } catch (error) {
    if (signal.aborted) return;
    page = { title: 'Failed', view: () => failed(Problem.of(error), () => location.reload()) };
  }
  setTitle(page.title);
  update();
  if (!first) document.querySelector('#main')?.focus({ preventScroll: true });
  if (!history.state?.top) scrollTo(0, 0);
}

function nowhere(_, { parts }) {
  const view = () => html`
    <section class="state"><h1>There is no such page</h1>
      <p>The address names "${parts.join('/')}". The runs, the try-it page and the evaluations are linked above.</p>
    </section>`;
  return { title: 'No such page', view };
}

async function begin() {
  locked = false;
  try {
    app.info = await get(['info']);
  } catch (error) {
    if (error.status === 401) return;
    app.info = undefined;
    page = { view: () => failed(Problem.of(error), begin) };
    path = undefined;
    return update();
  }
  path = undefined;
  return show();
}

gate.addEventListener('locked', () => {
  locked = true;
  leaving.abort();
  setTitle('Key');
  update();
});
connection.addEventListener('change', update);
addEventListener('hashchange', () => app.info && !locked && show());
history.scrollRestoration = 'manual';
addEventListener('scrollend', () => history.replaceState({ ...history.state, top: scrollY }, ''));
setInterval(() => document.hidden || update(), 10_000); // "3 minutes ago" grows old
shortcuts([
  { keys: 'g r', does: 'runs', run: () => go(['runs']) },
  { keys: 'g t', does: 'try it', run: () => go(['try']) },
  { keys: 'g e', does: 'evaluations', run: () => go(['evaluations']) },
  { keys: 'g n', does: 'new run', run: () => go(['new']) },
  { keys: '?', does: 'this list', run: help },
], undefined, 'Everywhere');
begin();
