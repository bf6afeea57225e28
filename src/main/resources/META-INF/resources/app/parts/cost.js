// What a run cost: seconds by stage, calls and tokens of a language model.
import { html, nothing } from '../vendor.js';
import { count, counted, duration, words } from '../format.js';
import { bars } from './bars.js';

/// @param summary stages are seconds, all threads of the last process together
export function cost({ stages = {}, llm = {} }) {
  const spent = Object.entries(stages).filter(([, seconds]) => seconds > 0).sort((a, b) => b[1] - a[1]);
  if (!spent.length && !llm.calls) return nothing;
  const most = spent[0]?.[1];
  return html`<section><h2>Cost</h2>
    ${llm.calls ? model(llm) : nothing}
    ${spent.length ? html`<p class="note">Seconds by stage, all threads together.</p>
      ${bars(spent.slice(0, 8).map(([name, seconds]) => ({ name, segments: [[seconds / most, 'main']], value: duration(seconds) })))}` : nothing}</section>`;
}

function model({ calls, tokensIn, tokensCached, tokensOut, retries, looped, seconds, lost = {} }) {
  const more = [
    retries && counted(retries, 'retry', 'retries'),
    looped && counted(looped, 'endless reply', 'endless replies'),
    ...Object.entries(lost).map(([reason, n]) => `${count(n)} lost: ${words(reason)}`),
  ].filter(Boolean);
  const cached = tokensCached ? ` (${count(tokensCached)} cached)` : '';
  return html`<p>${counted(calls, 'call')} of the language model, ${count(tokensIn)} tokens in${cached}, ${count(tokensOut)} out,
    ${duration(seconds)} waited${more.length ? `; ${more.join(', ')}` : ''}.</p>`;
}
