// What the checks said of a pair.
import { html, nothing } from '../vendor.js';
import { score, words } from '../format.js';

/// The verdict that dropped it, in full; the others behind a line.
export function verdicts({ verdicts: all = [], kept }) {
  const drop = all.find((one) => one.drop !== undefined);
  const measured = all.filter((one) => one.score !== undefined && one.score !== 1 && one !== drop); // a full mark tells nothing
  const skipped = all.filter((one) => one.skip !== undefined);
  const passed = all.length - skipped.length - (drop ? 1 : 0);
  return html`
    ${drop ? html`<p class="why"><b>${drop.check}</b>${drop.score === undefined ? nothing : html` <span class="num">${score(drop.score)}</span>`}: ${drop.drop}</p>` : nothing}
    <details class="verdicts"><summary>${kept || !drop ? 'passed' : 'before that passed'} ${passed} ${passed === 1 ? 'check' : 'checks'}${measured.map((one) => html` <span class="chip">${one.check} ${score(one.score)}</span>`)}${skipped.length ? html` <span class="chip">${skipped.length} not made</span>` : nothing}</summary>
      <ol>${all.map(line)}</ol></details>`;
}

function line({ check, score: measured, drop, skip }) {
  const sign = drop !== undefined ? '\u2715' : skip !== undefined ? '\u2013' : '\u2713';
  const said = drop ?? (skip === undefined ? 'passed' : `not checked: ${skip}`);
  return html`<li class=${drop === undefined ? '' : 'loss'}><span aria-hidden="true">${sign}</span> <b>${check}</b>${measured === undefined ? nothing : html` <span class="num">${score(measured)}</span>`} ${said}</li>`;
}

/// Relations and frame.
export function tags({ relations = [], frame }) {
  return html`<span class="tags">${relations.map((name) => html`<span class="chip rel">${words(name)}</span> `)}${frame && frame !== 'unstated' ? html`<span class="chip" title="frame of reference">${frame}'s view</span>` : nothing}</span>`;
}
