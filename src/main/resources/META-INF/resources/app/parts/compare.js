// Evaluations beside each other: a row a figure, a column an evaluation.
import { html, nothing } from '../vendor.js';
import { count, words } from '../format.js';
import { figure, points, ranged, rangedBars } from './interval.js';

/// The rules by which replies were scored, most common first.
export function rules(evaluations) {
  const counts = new Map();
  for (const { rule, other_rules: others = {} } of evaluations.flatMap(({ reports }) => reports)) {
    for (const name of [rule, ...Object.keys(others)]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/// A report's figures by a rule; without one by its own.
export function byRule(report, rule) {
  const own = !rule || rule === report.rule;
  const scored = own ? { ...report, unparsed: report.counts?.unparsed } : report.other_rules?.[rule];
  if (!scored) return undefined;
  const { metrics = {}, intervals = {}, by = {}, unparsed } = scored;
  return { metrics, intervals, by, unparsed, rule: own ? report.rule : rule };
}

/// @param evaluations of {id, reports}
export function compare(evaluations, rule) {
  const names = [...new Set(evaluations.flatMap(({ reports }) => reports.map(({ benchmark }) => benchmark)))];
  return names.map((name) => benchmark(name, evaluations.map(({ id, reports }) => {
    const report = reports.find((one) => one.benchmark === name);
    return { id, report, scored: report && byRule(report, rule) };
  })));
}

function benchmark(name, columns) {
  const there = columns.filter(({ scored }) => scored);
  const headline = there[0]?.report.headline ?? Object.keys(there[0]?.scored.metrics ?? {}).slice(0, 1);
  const all = [...new Set(there.flatMap(({ scored }) => Object.keys(scored.metrics)))];
  const rest = all.filter((metric) => !headline.includes(metric));
  return html`<section class="benchmark"><h2>${name}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Figures of ${name}"><table>
      <thead><tr><th scope="col">percent</th>${columns.map(({ id, scored }) => html`
        <th scope="col">${id}${scored ? html`<br><small>${scored.rule}</small>` : nothing}</th>`)}</tr></thead>
      <tbody>${headline.map((metric) => row(metric, columns, 'headline'))}${rest.map((metric) => row(metric, columns, ''))}
        ${counts(columns)}</tbody></table></div>
    ${slices(there, headline[0])}</section>`;
}

function row(metric, columns, kind) {
  const values = columns.map(({ scored }) => scored?.metrics[metric]);
  const best = Math.max(...values.filter((value) => typeof value === 'number'));
  const several = values.filter((value) => typeof value === 'number').length > 1;
  return html`<tr class=${kind}><th scope="row">${words(metric)}</th>${columns.map(({ scored }, i) => {
    const value = values[i];
    if (!scored) return html`<td class="soft">not measured</td>`;
    const interval = scored.intervals[metric];
    const drawn = kind && typeof value === 'number' && !points(value);
    return html`<td class=${several && value === best ? 'best' : ''}>${figure(value, interval)}${drawn ? ranged(value, interval) : nothing}</td>`;
  })}</tr>`;
}

function counts(columns) {
  const line = (label, of) => (columns.some((one) => one.scored && of(one)) ? html`
    <tr class="counts"><th scope="row">${label}</th>
      ${columns.map((one) => html`<td>${one.scored ? count(of(one)) : ''}</td>`)}</tr>` : nothing);
  return html`${line('items', ({ report }) => report.counts?.items)}
    ${line('replies without an answer', ({ scored }) => scored.unparsed)}
    ${line('unanswered', ({ report }) => report.counts?.unanswered)}
    ${line('no image', ({ report }) => report.counts?.no_image)}
    ${line('cut off', ({ report }) => report.counts?.cut)}`;
}

function slices(columns, metric) {
  const kinds = [...new Set(columns.flatMap(({ scored }) => Object.keys(scored.by)))];
  return kinds.map((kind) => html`<details class="slices"><summary>By ${words(kind)}</summary>
    <div class="two">${columns.filter(({ scored }) => scored.by[kind]).map(({ id, scored }) => html`<div><h3>${id}</h3>
      ${rangedBars(Object.entries(scored.by[kind])
    .map(([name, slice]) => ({ name: words(name), value: slice[metric], interval: slice.interval ?? slice.intervals?.[metric], n: slice.n }))
    .sort((a, b) => b.n - a.n || b.value - a.value))}</div>`)}</div></details>`);
}
