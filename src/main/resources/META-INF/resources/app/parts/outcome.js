// What became of one caption: gate, pairs with their evidence, verdicts, everything dropped with its reason.
import { html, nothing } from '../vendor.js';
import { count, counted, duration } from '../format.js';
import { caption } from './caption.js';
import { pair } from './pair.js';

/// @param outcome as the service gives it
/// @param state {active, choose(key)}: the pair that is looked at
export function outcome(outcome, { active, choose }) {
  const pairs = (outcome.pairs ?? []).map((one, key) => ({ one, key }));
  const kept = pairs.filter(({ one }) => one.kept);
  const dropped = pairs.filter(({ one }) => !one.kept);
  const evidence = pairs.filter(({ one }) => one.evidence).map(({ one, key }) => ({ start: one.evidence[0], end: one.evidence[1], key }));
  const card = ({ one, key }) => pair(one, { active: active === key, choose: (yes) => choose(yes ? key : undefined) });
  const list = (some) => html`<ul class="pairs">${some.map(card)}</ul>`;
  return html`
    <p class="verdict">${gate(outcome)}</p>
    ${outcome.caption ? caption(outcome.caption, { evidence, active, choose }) : nothing}
    ${kept.length ? html`<h3>Kept (${count(kept.length)})</h3>${list(kept)}` : nothing}
    ${dropped.length ? html`<h3>Dropped (${count(dropped.length)})</h3>${list(dropped)}` : nothing}
    ${outcome.outcome === 'answered' && !pairs.length ? html`<p class="note">It passed, and yet no pair came of it: no sentence says of
      one thing where it is by another in a way that can be asked.</p>` : nothing}
    ${(outcome.notes ?? []).map((note) => html`<p class="note">${note}</p>`)}
    <p class="note">${duration(outcome.seconds)}${outcome.llm ? asked(outcome.llm) : nothing}</p>
    <details class="raw"><summary>As JSON</summary><pre tabindex="0">${JSON.stringify(outcome, undefined, 1)}</pre></details>`;
}

const asked = ({ calls, tokens_in: read, tokens_out: written }) => `, ${counted(calls, 'call')} of the model, ${count(read)} tokens in, ${count(written)} out`;

function gate({ outcome, why, pairs = [] }) {
  if (outcome === 'refused') return html`<span class="chip drop">refused</span> by the gate <b>${why?.check}</b>: ${why?.drop}`;
  const kept = pairs.filter((one) => one.kept).length;
  return html`<span class="chip good">admitted</span> ${counted(pairs.length, 'pair')}, <b>${count(kept)} kept</b>`;
}
