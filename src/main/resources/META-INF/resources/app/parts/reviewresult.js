// What follows from a review: rates of errors with their intervals, who judged, how far they agree.
import { html, nothing } from '../vendor.js';
import { count, percent, when, words } from '../format.js';
import { rangedBars } from './interval.js';
import { LABELS } from './judging.js';

export function result(standing) {
  const { rates = {}, population, size, confidence, marginReached, margin, seed, stratify, drawn, notes = [] } = standing;
  const { overall } = rates;
  const known = typeof overall?.rate === 'number';
  const sure = `${Math.round(100 * confidence)}\u00a0%`;
  const tables = [['By kind', rates.byKind], ['By relation', rates.byRelation], ['By source', rates.bySource]];
  return html`<div class="two">
    <section><h2>Rate of errors</h2>
      ${known ? html`<p><b class="big">${percent(overall.rate)}</b> of the pairs are wrong, between ${percent(overall.low)} and
        ${percent(overall.high)} at ${sure} confidence:
        ${count(overall.wrong)} of ${count(overall.decided)}.</p>` : html`<p class="note">Nothing is judged yet.</p>`}
      ${known ? tables.map(([title, rows]) => table(title, rows)) : nothing}</section>
    <section><h2>Reviewers</h2>
      ${standing.reviewers?.length ? reviewers(standing) : html`<p class="note">Nobody has judged yet.</p>`}
      ${standing.agreement?.length ? agreement(standing.agreement) : nothing}
      <h3>The sample</h3>
      <p class="note">${count(size)} of ${count(population)} kept pairs, margin ${percent(marginReached ?? margin)} at ${sure}, seed ${seed},
        ${stratify === 'none' ? 'not in parts' : `by ${stratify}`}${drawn ? html`, drawn ${when(drawn)}` : nothing}.</p>
      ${notes.map((note) => html`<p class="note">${note}</p>`)}</section></div>`;
}

function table(title, rows) {
  if (!rows?.length) return nothing;
  return html`<h3>${title}</h3>${rangedBars(rows.map(({ name, rate, low, high, decided }) => ({
    name: words(name), value: rate, interval: typeof low === 'number' ? [low, high] : undefined, n: decided,
  })))}`;
}

function reviewers({ reviewers: all, size }) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Judgements by reviewer"><table>
    <thead><tr><th scope="col">of ${count(size)}</th>${all.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody><tr class="headline"><th scope="row">judged</th>${all.map(({ judged }) => html`<td>${count(judged)}</td>`)}</tr>
      ${LABELS.map(({ label, name }) => html`<tr><th scope="row">${name}</th>
        ${all.map(({ labels }) => html`<td>${count(labels?.[label] ?? 0)}</td>`)}</tr>`)}</tbody></table></div>`;
}

function agreement(all) {
  return html`<h3>Agreement</h3><ul class="plain">${all.map(({ a, b, both, same, kappa, undefined: why }) => html`<li>${a} and ${b}: ${typeof kappa === 'number'
    ? html`Cohen's kappa <b>${kappa.toFixed(2)}</b>${same === undefined ? nothing : html`, the same in ${percent(same)}`}`
    : why ?? 'no kappa'} <small>${count(both)} judged by both</small></li>`)}</ul>`;
}
