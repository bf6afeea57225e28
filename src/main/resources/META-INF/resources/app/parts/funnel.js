// A run's way from records to kept pairs, small for lists and step by step.
import { html, nothing } from '../vendor.js';
import { count, share } from '../format.js';
import { link } from '../router.js';
import { bars, strip } from './bars.js';

/// The four figures of a summary.
export function figures({ samples, pairs }) {
  const admitted = samples.read - samples.rejected - samples.refused;
  return { read: samples.read, admitted, pairs: pairs.generated, kept: pairs.kept };
}

/// One line of it.
export function small(summary) {
  if (!summary?.samples) return nothing;
  const { read, admitted, pairs, kept } = figures(summary);
  return html`<dl class="funnel">
    <div><dt>read</dt><dd>${count(read)}</dd></div>
    <div><dt>admitted</dt><dd>${count(admitted)} <small>${share(admitted, read)}</small></dd>${strip([[admitted / read, 'main']])}</div>
    <div><dt>pairs</dt><dd>${count(pairs)}</dd></div>
    <div><dt>kept</dt><dd>${count(kept)} <small>${share(kept, pairs)}</small></dd>${strip([[kept / pairs, 'main'], [1 - kept / pairs, 'drop']])}</div>
  </dl>`;
}

/// Every step, with what was lost there.
///
/// @param filters the names of the filters in the order in which they were asked
export function steps(id, { samples, pairs, checks, refusals }, filters) {
  const usable = samples.read - samples.rejected;
  const passed = usable - samples.refused;
  const { read } = samples;
  const toPairs = (query) => link(['runs', id, 'pairs'], query);
  const refused = Object.entries(refusals ?? {}).map(([gate, n]) => ` ${gate} ${count(n)}`);
  const step = (name, value, whole, lost, title) => ({
    name, title, value: html`${count(value)} <small>${share(value, whole)}</small>`, segments: [[value / whole, 'main']], more: lost,
  });
  return html`
    <h3>Samples</h3>
    ${bars([
      step('records read', read, read),
      step('usable', usable, read, loss(samples.rejected, 'rejected'), 'records that became a sample'),
      step('admitted', passed, read, loss(samples.refused, `refused:${refused}`, toPairs({ verdict: 'refused' })), 'let through by the gate'),
      step('answered', samples.answered, read, loss(samples.failed, 'failed', toPairs({ verdict: 'failed' })), 'pairs were looked for'),
    ])}
    <h3>Pairs</h3>
    ${bars([
      step('generated', pairs.generated, pairs.generated),
      ...filters.filter((name) => checks[name]).map((name) => {
        const { kept, dropped, skipped = 0 } = checks[name];
        const lost = loss(dropped, 'dropped', toPairs({ check: name, verdict: 'dropped' }));
        const unchecked = skipped ? html` <span>${count(skipped)} not checked</span>` : nothing;
        return step(`after ${name}`, kept + skipped, pairs.generated, html`${lost}${unchecked}`);
      }),
    ])}`;
}

function loss(number, what, href) {
  if (!number) return nothing;
  const text = html`\u2212${count(number)} ${what}`;
  return href ? html`<a class="loss" href=${href}>${text}</a>` : html`<span class="loss">${text}</span>`;
}

/// The filters of a run in their order: that of its settings, else the usual one; others that its summary names come last.
export function order(run, usual = []) {
  const named = run.settings?.filters ?? usual;
  const list = Array.isArray(named) ? named : String(named).split(',');
  const checks = Object.keys(run.summary?.checks ?? {});
  const known = list.filter((name) => checks.includes(name));
  return [...known, ...checks.filter((name) => !known.includes(name))];
}
