// A question with its answer and what became of it.
import { html, nothing } from '../vendor.js';
import { found } from './caption.js';
import { tags, verdicts } from './verdicts.js';

/// @param highlights what a search found, {question, answer}
/// @param active whether its evidence is shown now
/// @param choose called with true when it is pointed at or focused, with false afterwards
export function pair(shown, { highlights = {}, active = false, choose = () => {} } = {}) {
  const on = () => choose(true);
  const off = () => choose(false);
  return html`<li class="pair ${shown.kept ? 'kept' : 'dropped'} ${active ? 'now' : ''}"
      @pointerenter=${on} @pointerleave=${off} @focusin=${on} @focusout=${off}>
    <span class="unseen">${shown.kept ? 'Kept' : 'Dropped'}:</span>
    <p class="q">${found(shown.question, highlights.question)}</p>
    <p class="a">${found(shown.answer, highlights.answer)}</p>
    ${shown.reasoning ? html`<p class="reasoning">${shown.reasoning}</p>` : nothing}
    ${tags(shown)} ${verdicts(shown)}</li>`;
}
