// The states that every page has besides the usual one.
import { html, nothing } from '../vendor.js';

/// Shown at once, seen after a moment only: quick answers do not flicker.
export function loading(what, rows = 3) {
  return html`<div class="loading" role="status"><span class="unseen">Loading ${what}</span>
    ${Array.from({ length: rows }, () => html`<div class="ghost" aria-hidden="true"></div>`)}</div>`;
}

/// Nothing to show, and what to do about it.
export function empty(title, text, action = nothing) {
  return html`<section class="state"><h2>${title}</h2><p>${text}</p>${action}</section>`;
}

/// What the server said went wrong.
export function failed(problem, again) {
  const { title, detail, errors, status } = problem;
  return html`<section class="state bad" role="alert">
    <h2>${title}${status ? html` <small>${status}</small>` : nothing}</h2>
    ${detail ? html`<p>${detail}</p>` : nothing}
    ${fields(errors)}
    ${again ? html`<button @click=${again}>Try again</button>` : nothing}</section>`;
}

/// The same in one line, beside something that is still to be seen.
export function warning(problem, again) {
  return html`<p class="gap" role="alert"><b>${problem.title}.</b> ${problem.detail}
    ${again ? html`<button class="link" @click=${again}>Try again</button>` : nothing}</p>${fields(problem.errors)}`;
}

function fields(errors) {
  if (!errors?.length) return nothing;
  return html`<ul class="errors">${errors.map(({ field, message }) => html`<li><b>${field}</b>: ${message}</li>`)}</ul>`;
}

/// The usual order: what is there, else why it is not.
export function settled(resource, view, { what, again, rows }) {
  const { value, problem } = resource;
  if (value !== undefined) return html`${problem ? warning(problem, again) : nothing}${view(value)}`;
  return problem ? failed(problem, again) : loading(what, rows);
}
