// What a run was asked to do, and how to take its result along.
import { html, nothing } from '../vendor.js';
import { address } from '../api.js';
import { moment } from '../format.js';

export function settings(run) {
  const said = Object.entries(run.settings ?? {}).filter(([, value]) => value !== null && value !== '' && String(value) !== '');
  const times = [['created', run.created], ['started', run.started], ['ended', run.ended]].filter(([, at]) => at);
  const plan = [run.plan ?? []].flat();
  return html`<section><h2>Settings</h2>
    ${plan.map((line) => html`<p class="note">${line}</p>`)}
    <dl class="pairs-of">
      ${said.map(([name, value]) => html`<div><dt>${name}</dt><dd>${text(value)}</dd></div>`)}
      ${times.map(([name, at]) => html`<div><dt>${name}</dt><dd>${moment(at)}</dd></div>`)}
      <div><dt>from</dt><dd>${run.origin === 'service' ? 'this service' : 'the command line'}</dd></div>
      ${run.resumed ? html`<div><dt>resumed</dt><dd>${Object.entries(run.resumed).map(([what, n]) => `${n} ${what}`).join(', ')}</dd></div>` : nothing}
    </dl></section>`;
}

function text(value) {
  if (Array.isArray(value)) return value.map(text).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value).replaceAll(',', ', ');
}

const FITS = {
  messages: 'ms-swift, LLaMA-Factory',
  sharegpt: 'LLaMA-Factory',
  llava: 'LLaVA',
  trl: 'TRL',
  parquet: 'anything else',
};

export function exports(run, formats) {
  const fetchIt = (event) => {
    event.preventDefault();
    const { format, root } = event.target.elements;
    // A page of its own: it closes when the file comes, and tells why when none does.
    open(address(['runs', run.id, 'export'], { format: format.value, imageRoot: root.value.trim() }), '_blank', 'noopener');
  };
  return html`<section><h2>Export</h2>
    <p class="note">The kept pairs as a trainer reads them, with a data set card, in a zip file.</p>
    <form class="export" @submit=${fetchIt}>
      <label for="format">Format</label>
      <select id="format" name="format">${formats.map((name) => html`
        <option value=${name}>${name}${FITS[name] ? `: for ${FITS[name]}` : ''}</option>`)}</select>
      <label for="root">Image folder</label>
      <input id="root" name="root" maxlength="1000" placeholder="as the captions name them" autocomplete="off" spellcheck="false"
        title="Put in front of relative image paths">
      <button class="primary">Download</button></form>
    <p><a href=${address(['runs', run.id, 'report'])} target="_blank"
      rel="noopener">Report of the run</a>, the page that <code>stats</code> writes.</p></section>`;
}
