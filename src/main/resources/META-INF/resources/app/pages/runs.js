// The runs: what there is, what is at work, live.
import { html, nothing, repeat } from '../vendor.js';
import { get } from '../api.js';
import { follow } from '../follow.js';
import { count } from '../format.js';
import { shortcuts } from '../keys.js';
import { Resource } from '../resource.js';
import { go, link } from '../router.js';
import { cancel, resume } from '../runs.js';
import { command } from '../parts/copy.js';
import { pager } from '../parts/pager.js';
import { runcard } from '../parts/runcard.js';
import { empty, settled, warning } from '../parts/states.js';

const SIZE = 20;

export default function runs(app, route) {
  const list = new Resource(app.update);
  let page = number(route);
  let problem;

  const load = () => list.load((signal) => get(['runs'], { page, size: SIZE }, signal)).then(app.restore);
  const act = (what) => async (run) => {
    problem = await what(run, app);
    await load();
  };
  const actions = { cancel: act(cancel), resume: act(resume) };

  load();
  follow({
    path: ['events'],
    event: 'runs',
    poll: (signal) => get(['runs'], { page: 0, size: SIZE }, signal),
    take: (data) => {
      if (page === 0) list.set(data);
      else load();
    },
    fail: list.fail,
    signal: app.signal,
  });
  app.signal.addEventListener('abort', () => list.close());
  shortcuts([
    { keys: 'n', does: 'new run', run: () => go(['new']) },
    { keys: 'j, k', does: 'next or previous run', run: walk },
  ], app.signal);

  const shown = (value) => html`
    ${value.runs.length ? html`<ul class="runs">${repeat(value.runs, (run) => run.id, (run) => runcard(run, actions))}</ul>` : nothing}
    ${value.total ? nothing : none(app)}
    ${pager({ ...value, what: 'runs', href: (to) => link(['runs'], { page: to || undefined }) })}`;

  return {
    title: 'Runs',
    changed(now) {
      page = number(now);
      load();
      scrollTo(0, 0);
    },
    view: () => html`
      <header class="head"><h1>Runs</h1>
        <p class="facts" aria-live="polite">${list.value?.queue ? waiting(list.value) : nothing}</p>
        <a class="button primary" href=${link(['new'])}>New run</a></header>
      ${problem ? warning(problem) : nothing}
      ${settled(list, shown, { what: 'the runs', again: load })}`,
  };
}

const number = ({ query }) => Math.max(0, Math.floor(Number(query.get('page'))) || 0);

function waiting({ total, queue }) {
  return html`<span><b>${count(total)}</b> in all</span> <span><b>${count(queue.running)}</b> running</span>
    <span><b>${count(queue.waiting)}</b> waiting${queue.limit ? html` (at most ${count(queue.limit)})` : nothing}</span>`;
}

function none(app) {
  const text = 'A run reads captions, makes question and answer pairs of them, and checks every pair. Begin with a file of yours, '
    + 'look at one caption first, or start on the command line; runs made there are shown here as well.';
  return empty('No run yet', text, html`
    <p class="row"><a class="button primary" href=${link(['new'])}>New run</a> <a class="button" href=${link(['try'])}>Try one caption</a></p>
    ${command('./locative synthesize samples/docci.jsonlines', app.say)}`);
}

function walk({ key }) {
  const links = [...document.querySelectorAll('.run h2 a')];
  const at = links.indexOf(document.activeElement);
  links[Math.max(0, Math.min(links.length - 1, at + (key === 'j' ? 1 : -1)))]?.focus();
}
