// One run: how far it is, where its captions and pairs went, what other cut-offs would keep.
import { html, nothing } from '../vendor.js';
import { follow } from '../follow.js';
import { count, duration, percent } from '../format.js';
import { shortcuts } from '../keys.js';
import { Resource } from '../resource.js';
import { go } from '../router.js';
import * as runs from '../runs.js';
import { active } from '../parts/badge.js';
import { cost } from '../parts/cost.js';
import { Cutoffs } from '../parts/cutoffs.js';
import { figures, order, steps } from '../parts/funnel.js';
import { fraction, progress } from '../parts/progress.js';
import { Relations } from '../parts/relations.js';
import { buttons, times } from '../parts/runcard.js';
import { runhead } from '../parts/runhead.js';
import { exports, settings } from '../parts/settings.js';
import { settled, warning } from '../parts/states.js';

const OFTEN = 5000; // milliseconds between looks at scores and relations while a run is at work

export default function run(app, { parts: [, id] }) {
  const run = new Resource(app.update);
  const cutoffs = new Cutoffs(app, id);
  const relations = new Relations(app, id);
  let problem;
  let following = false;
  let looked = 0;

  const details = () => {
    looked = Date.now();
    cutoffs.load();
    relations.load();
  };
  const take = (now) => {
    const before = run.value?.state;
    run.set(now);
    if (before && before !== now.state) app.say(`${id}: ${now.state}`);
    if (now.summary?.pairs?.generated && (before !== now.state || Date.now() - looked > OFTEN)) details();
    following = active(now);
    app.title(now.state === 'running' && now.progress ? `${percent(fraction(now.progress))} ${id}` : id);
    return !following;
  };
  const load = async () => {
    await run.load(runs.run(id));
    if (!run.value || run.problem) return;
    take(run.value);
    app.restore();
    if (following) follow({ path: ['runs', id, 'events'], event: 'run', poll: runs.run(id), take, fail: run.fail, signal: app.signal });
  };
  const act = (what) => async () => {
    problem = await what(run.value, app);
    if (following) app.update(); // its events tell the rest
    else await load();
  };
  const actions = { cancel: act(runs.cancel), resume: act(runs.resume) };

  load();
  app.signal.addEventListener('abort', () => run.close());
  shortcuts([
    { keys: 'p', does: 'its pairs', run: () => go(['runs', id, 'pairs']) },
    { keys: 'v', does: 'its review', run: () => go(['runs', id, 'review']) },
  ], app.signal);

  const shown = (now) => html`
    <p class="facts">${times(now)}</p>
    ${problem ? warning(problem) : nothing}
    ${now.problem ? html`<p class="gap"><b>It ended with a problem.</b> ${now.problem}</p>` : nothing}
    ${(now.warnings ?? []).map((line) => html`<p class="gap soft-gap">${line}</p>`)}
    ${now.state === 'finished' ? nothing : html`<section class="now">${idle(now)}${progress(now)}</section>`}
    ${numbers(now)}
    ${now.summary?.pairs ? html`
      <div class="two"><section><h2>Funnel</h2>${steps(id, now.summary, order(now, app.info.filters))}</section>
        ${now.summary.pairs.generated ? relations.view() : nothing}</div>
      ${now.summary.pairs.generated ? cutoffs.view(now) : nothing}` : nothing}
    <div class="two"><div>${settings(now)}</div><div>${now.summary?.pairs?.kept ? exports(now, app.info.formats) : nothing}
      ${now.summary ? cost(now.summary) : nothing}
      ${now.notes?.length ? html`<section><h2>Notes</h2><ul>${now.notes.map((note) => html`<li>${note}</li>`)}</ul></section>` : nothing}</div></div>`;

  return {
    title: id,
    view: () => html`${runhead(id, run.problem?.missing ? undefined : '', run.value, run.value ? buttons(run.value, actions) : nothing)}
      ${settled(run, shown, { what: 'the run', again: load, rows: 5 })}`,
  };
}

function idle(run) {
  const said = {
    queued: `It waits for its turn${run.place ? `, place ${run.place} in the queue` : ''}.`,
    running: run.resumed ? 'Resumed: the figures below are of what was done since, and of all of it when it has ended.'
      : run.progress ? '' : 'It has begun; the first figures come in a moment.',
    stopping: 'It finishes what it has begun, then it stops. Nothing is lost.',
    interrupted: 'It stopped before its end. What was done is kept; resume it to go on where it was.',
    cancelled: 'It was called off. What was done is kept; it can be resumed.',
    failed: 'What was done is kept. Mend the cause, then resume it.',
    elsewhere: 'Another process writes this run now. What it has written is shown here.',
  }[run.state];
  return said ? html`<p>${said}</p>` : nothing;
}

function numbers({ summary, state, progress: now }) {
  if (!summary?.samples) return nothing;
  const { read, admitted, pairs, kept } = figures(summary);
  const figure = (value, name) => html`<div class="figure"><b>${value}</b><span>${name}</span></div>`;
  return html`<div class="figures">
    ${figure(count(read), 'records read')} ${figure(count(admitted), 'samples admitted')}
    ${figure(count(pairs), 'pairs generated')} ${figure(count(kept), 'pairs kept')}
    ${figure(pairs ? percent(kept / pairs) : '\u2013', 'of the pairs')}
    ${figure(admitted ? (kept / admitted).toFixed(1) : '\u2013', 'kept a sample')}
    ${state === 'running' && now ? figure(now.rate < 10 ? now.rate?.toFixed(1) : count(now.rate), 'samples/s') : figure(duration(summary.seconds), 'of work')}
  </div>`;
}
