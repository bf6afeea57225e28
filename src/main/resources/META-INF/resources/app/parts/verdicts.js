// What the checks said of a pair.
import { html, nothing } from '../vendor.js';
import { counted, score, words } from '../format.js';

/// The verdict that dropped it, in full; the others behind a line.
export function verdicts({ verdicts: all = [], kept }) {
  const drop = all.find((one) => one.drop !== undefined);
  const measured = all.filter((one) => one.score !== undefined && one.score !== 1 && one !== drop); // a full mark tells nothing
  const skipped = all.filter((one) => one.skip !== undefined);
  const passed = all.length - skipped.length - (drop ? 1 : 0);
  const chips = [...measured.map((one) => `${one.check} ${score(one.score)}`), ...(skipped.length ? [`${skipped.length} not made`] : [])];
  return html`
    ${drop ? html`<p class="why"><b>${drop.check}</b>${number(drop.score)}: ${drop.drop}</p>` : nothing}
    <details class="verdicts"><summary>${kept || !drop ? 'passed' : 'before that passed'} ${counted(passed, 'check')}
      ${chips.map((chip) => html` <span class="chip">${chip}</span>`)}</summary>
      <ol>${all.map(line)}</ol></details>`;
}

function line({ check, score: measured, drop, skip }) {
  const sign = drop !== undefined ? '\u2715' : skip !== undefined ? '\u2013' : '\u2713';
  const said = drop ?? (skip === undefined ? 'passed' : `not checked: ${skip}`);
  return html`<li class=${drop === undefined ? '' : 'loss'}><span aria-hidden="true">${sign}</span> <b>${check}</b>${number(measured)} ${said}</li>`;
}

const number = (measured) => (measured === undefined ? nothing : html` <span class="num">${score(measured)}</span>`);

/// Relations and frame.
export function tags({ relations = [], frame }) {
  const view = frame && frame !== 'unstated' ? html`<span class="chip" title="frame of reference">${frame}'s view</span>` : nothing;
  return html`<span class="tags">${relations.map((name) => html`<span class="chip rel">${words(name)}</span> `)}${view}</span>`;
}
