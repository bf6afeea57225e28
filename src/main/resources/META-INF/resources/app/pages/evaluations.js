// Evaluations: what there is, and the figures of those that are chosen beside each other.
import { html, live, nothing, repeat } from '../vendor.js';
import { address, get, Problem } from '../api.js';
import { counted, when } from '../format.js';
import { Resource } from '../resource.js';
import { go, link } from '../router.js';
import { active, badge } from '../parts/badge.js';
import { compare, rules } from '../parts/compare.js';
import { command } from '../parts/copy.js';
import { EvalForm } from '../parts/evalform.js';
import { pager } from '../parts/pager.js';
import { progress } from '../parts/progress.js';
import { empty, loading, settled, warning } from '../parts/states.js';

const SIZE = 20;
const MOST = 6; // columns that a screen holds
const OFTEN = 2000; // milliseconds between looks while one is at work

export default function evaluations(app, route) {
  const list = new Resource(app.update);
  const form = new EvalForm(app, (begun) => {
    app.say(`${begun.id} is in the queue.`);
    load();
  });
  const loaded = new Map(); // id -> {value} or {problem}
  let now = read(route);
  let timer;

  const load = async () => {
    clearTimeout(timer);
    await list.load((signal) => get(['evaluations'], { page: now.page, size: SIZE }, signal));
    if (app.signal.aborted || !list.value) return;
    if (list.value.runs.some(active)) timer = setTimeout(load, OFTEN);
    await Promise.all(chosen().map(figures));
    app.restore();
  };
  const figures = async (id) => {
    const there = loaded.get(id)?.value;
    if (there && !active(there)) return;
    try {
      loaded.set(id, { value: await get(['evaluations', id], {}, app.signal) });
    } catch (error) {
      if (app.signal.aborted) return;
      loaded.set(id, { problem: Problem.of(error) });
    }
    app.update();
  };
  // Those of the address; else the newest that have figures to show.
  const chosen = () => (now.ids.length ? now.ids : (list.value?.runs ?? []).filter(({ state }) => state === 'finished').slice(0, 3).map(({ id }) => id));
  const toggle = (id) => {
    const ids = chosen().includes(id) ? chosen().filter((one) => one !== id) : [...chosen(), id].slice(-MOST);
    go(['evaluations'], query({ ...now, ids }), { replace: true });
  };

  load();
  app.signal.addEventListener('abort', () => [list.close(), clearTimeout(timer)]);

  const row = (run) => html`<li class="eval"><label class="tick"><input type="checkbox" .checked=${chosen().includes(run.id)} @change=${() => toggle(run.id)}>
      <b>${run.id}</b></label>${badge(run)}<span class="soft">${benchmarks(run)} ${when(run.ended ?? run.created)}</span>
      <a class="end" href=${address(['evaluations', run.id, 'report'])} target="_blank" rel="noopener">Report \u2197</a>
      ${active(run) ? progress(run) : nothing}${run.problem ? html`<p class="gap">${run.problem}</p>` : nothing}</li>`;

  const shown = (value) => (value.total ? html`
    <ul class="evals" aria-label="Evaluations, to be compared when ticked">${repeat(value.runs, ({ id }) => id, row)}</ul>
    ${pager({ page: now.page, size: SIZE, total: value.total, what: 'evaluations', href: (page) => link(['evaluations'], query({ ...now, page })) })}
    ${beside()}` : none(app));

  const beside = () => {
    const ids = chosen();
    const problems = ids.map((id) => [id, loaded.get(id)?.problem]).filter(([, problem]) => problem);
    const values = ids.map((id) => loaded.get(id)?.value).filter(Boolean);
    const withFigures = values.filter(({ reports }) => reports?.length);
    if (!ids.length) return html`<p class="note">Tick evaluations to see their figures beside each other.</p>`;
    return html`${problems.map(([id, problem]) => warning({ ...problem, title: id, detail: problem.detail || problem.title }))}
      ${values.length < ids.length - problems.length ? loading('the figures') : nothing}
      ${withFigures.length ? html`${ruler(rules(withFigures))}${compare(withFigures, now.rule)}` : nothing}
      ${values.length && !withFigures.length ? empty('No figures yet', 'They come benchmark by benchmark, as soon as one is answered.') : nothing}`;
  };
  const ruler = (names) => html`<p class="row ruler"><label for="rule">Scored by</label>
    <select id="rule" .value=${live(now.rule)} @change=${(e) => go(['evaluations'], query({ ...now, rule: e.target.value }), { replace: true })}>
      <option value="" ?selected=${!now.rule}>each one's own rule</option>
      ${names.map((name) => html`<option value=${name} ?selected=${now.rule === name}>${name}</option>`)}</select>
    <span class="note">The same replies give other figures by other rules. Brackets: 95 % intervals.</span></p>`;

  return {
    title: 'Evaluations',
    changed(next) {
      const before = now.page;
      now = read(next);
      if (now.page !== before) load();
      else chosen().forEach(figures);
    },
    view: () => html`<header class="head"><h1>Evaluations</h1><p class="facts">What models answer on benchmarks of spatial reasoning.</p></header>
      ${settled(list, shown, { what: 'the evaluations', again: load })}
      <section><details><summary>New evaluation</summary>${form.view()}</details></section>`,
  };
}

const read = ({ query: asked }) => ({ page: Math.max(0, Math.floor(Number(asked.get('page'))) || 0), ids: asked.getAll('id'), rule: asked.get('rule') ?? '' });
const query = ({ page, ids, rule }) => ({ page: page || undefined, id: ids, rule });

function benchmarks({ settings }) {
  const names = settings?.benchmarks;
  if (!names) return '';
  return names.length > 4 ? html`${counted(names.length, 'benchmark')},` : html`${names.join(', ')},`;
}

function none(app) {
  const text = 'An evaluation asks a model the questions of a benchmark, or scores replies that you have. Begin one below, or on the command line.';
  return empty('No evaluation yet', text, command('./locative eval vsr whatsup --data samples --contestant random --limit 20', app.say));
}
