// What stands at the top of every page of one run: its name, state and pages.
import { html, nothing } from '../vendor.js';
import { address } from '../api.js';
import { link } from '../router.js';
import { badge } from './badge.js';

/// @param now which page is shown: '', 'pairs' or 'review'; undefined where there is no such run
/// @param run what is known of the run, if anything yet
export function runhead(id, now, run, more = nothing) {
  const tab = (part, name) => html`<a href=${link(['runs', id, part].filter(Boolean))} aria-current=${part === now ? 'page' : nothing}>${name}</a>`;
  return html`
    <header class="head run-head">
      <p class="crumbs"><a href=${link(['runs'])}>Runs</a> /</p>
      <h1>${id}</h1>${run ? badge(run) : nothing}<span class="row end">${more}</span>
    </header>
    ${now === undefined ? nothing : html`<nav class="tabs" aria-label="Pages of the run">
      ${tab('', 'Overview')} ${tab('pairs', 'Pairs')} ${tab('review', 'Review')}
      <a href=${address(['runs', id, 'report'])} target="_blank" rel="noopener">Report \u2197</a>
    </nav>`}`;
}
