// What stands around every page: skip link, navigation, connection, foot, the list of keys.
import { html, nothing } from './vendor.js';
import { address, send } from './api.js';
import { connection } from './follow.js';
import { listed } from './keys.js';
import { link } from './router.js';

const LINKS = [
  { to: 'runs', name: 'Runs', also: ['new', undefined] },
  { to: 'try', name: 'Try it', also: [] },
  { to: 'evaluations', name: 'Evaluations', also: [] },
];

export const mark = html`<svg class="mark" viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
  <rect x="2" y="2" width="28" height="28" rx="5" fill="none" stroke="currentColor" stroke-width="3"/>
  <circle cx="20.5" cy="11.5" r="4.5" fill="currentColor"/></svg>`;

export function shell(app, { parts }, page) {
  return html`
    <a class="skip" href="#main" @click=${skip}>Skip to the content</a>
    <header class="top">
      <div>
        <a class="brand" href=${link(['runs'])}>${mark} Locative</a>
        <nav aria-label="Pages">${LINKS.map((one) => entry(one, parts[0]))}</nav>
        <button class="quiet" title="Keyboard shortcuts (?)" aria-label="Keyboard shortcuts" @click=${help}><kbd>?</kbd></button>
      </div>
    </header>
    ${connection.lost ? lost() : nothing}
    <main id="main" tabindex="-1">${page.view()}</main>
    <footer>
      ${app.info ? html`<span>Locative ${app.info.version}</span>` : nothing}
      <a href="q/swagger-ui">REST interface</a>
      <a href=${address(['taxonomy'])}>Taxonomy</a>
      ${app.info?.auth === 'key' ? html`<button class="link" @click=${signOut}>Sign out</button>` : nothing}
    </footer>
    <div id="said" class="unseen" role="status" aria-live="polite"></div>
    ${keys()}`;
}

function entry({ to, name, also }, now) {
  const current = to === now || also.includes(now);
  return html`<a href=${link([to])} aria-current=${current ? 'page' : nothing}>${name}</a>`;
}

function lost() {
  return html`<div class="lost" role="alert"><p>
    <span class="spin" aria-hidden="true"></span>
    <span>The server is not heard. What you see is from before; it is tried again by itself.</span>
    <button @click=${() => connection.again()}>Try now</button></p></div>`;
}

function skip(event) {
  event.preventDefault();
  const main = document.querySelector('#main');
  main.focus();
  main.scrollIntoView();
}

async function signOut({ target }) {
  try {
    await send('DELETE', ['session']);
    location.reload();
  } catch (error) {
    target.textContent = `Not signed out: ${error.message}`;
  }
}

export function help() {
  const dialog = document.querySelector('#keys');
  if (!dialog.open) dialog.showModal();
}

function keys() {
  return html`
    <dialog id="keys" aria-labelledby="keys-title" @click=${(e) => e.target === e.currentTarget && e.target.close()}>
      <form method="dialog"><h2 id="keys-title">Keys</h2>
        <div class="keys">${listed().map(({ where, shortcuts }) => html`
          <section><h3>${where}</h3><dl>${shortcuts.map(({ keys, does }) => html`
            <div><dt>${pressed(keys)}</dt><dd>${does}</dd></div>`)}</dl></section>`)}
        </div>
        <p class="note">Tab and Enter reach everything as well.</p>
        <button>Close</button>
      </form>
    </dialog>`;
}

const NAMES = { ArrowLeft: '\u2190', ArrowRight: '\u2192' };

function pressed(keys) {
  return keys.split(', ').map((one, i) => html`${i ? ' or ' : ''}${one.split(' ').map((key) => html`<kbd>${NAMES[key] ?? key}</kbd> `)}`);
}
