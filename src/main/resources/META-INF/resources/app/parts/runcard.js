// A run in a list.
import { html, nothing } from '../vendor.js';
import { duration, when } from '../format.js';
import { link } from '../router.js';
import { active, badge } from './badge.js';
import { small } from './funnel.js';
import { progress } from './progress.js';

/// @param actions {cancel, resume}, called with the run
export function runcard(run, actions) {
  return html`<li class="run" id="run-${run.id}">
    <div class="line">
      <h2><a href=${link(['runs', run.id])}>${run.id}</a></h2>${badge(run)}
      <span class="soft">${times(run)}</span>
      <span class="row end">${buttons(run, actions)}</span>
    </div>
    ${small(run.summary)}
    ${active(run) || run.state === 'interrupted' || run.state === 'cancelled' ? progress(run) : nothing}
    ${run.problem ? html`<p class="gap">${run.problem}</p>` : nothing}
  </li>`;
}

export function times(run) {
  if (run.state === 'queued') return html`put in ${when(run.created)}`;
  const took = run.summary?.seconds;
  if (run.ended) return html`ended ${when(run.ended)}${took ? html`, ${duration(took)} of work` : nothing}`;
  if (run.state === 'running' || run.state === 'stopping') return html`begun ${when(run.started ?? run.created)}`;
  return html`${when(run.created)}${took ? html`, ${duration(took)} of work` : nothing}`;
}

/// The buttons that its state allows.
export function buttons(run, { cancel, resume }) {
  const stoppable = run.state === 'queued' || run.state === 'running';
  return html`
    ${stoppable ? html`<button @click=${() => cancel(run)}>Cancel<span class="unseen"> ${run.id}</span></button>` : nothing}
    ${run.resumable ? html`<button @click=${() => resume(run)}>Resume<span class="unseen"> ${run.id}</span></button>` : nothing}`;
}
