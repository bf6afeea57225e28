// Begins a run: over files that lie on the server, or over captions that are uploaded.
import { html, nothing } from '../vendor.js';
import { Problem, send } from '../api.js';
import { bytes } from '../format.js';
import { go, link } from '../router.js';
import { body, choices, chooser } from '../parts/choices.js';
import { elsewhere, field, lines, text } from '../parts/field.js';
import { warning } from '../parts/states.js';

const FIELDS = ['id', 'image', 'caption'];
const FILES = 'Below the folder that the service was given, one a line: JSON Lines, CSV, TSV, Parquet; DOCCI, PixMo-Cap and '
  + 'Localized Narratives are recognised.';
const NUMBER = { type: 'number', min: 1, step: 1 };
const NAMED = ['name', 'files', 'source', 'limit', 'width', 'imageRoots', 'fields'];

export default function begin(app) {
  const chosen = choices(app.info);
  const key = random(); // a second click, or a lost answer, begins no second run
  let upload = false;
  let file;
  let problem;
  let waiting = false;

  const submit = async (event) => {
    event.preventDefault();
    const form = event.target;
    waiting = true;
    problem = undefined;
    app.update();
    try {
      const run = await send('POST', ['runs'], request(form), { headers: { 'Idempotency-Key': key }, signal: app.signal });
      app.say(`${run.id} is in the queue.`);
      return go(['runs', run.id]);
    } catch (error) {
      if (app.signal.aborted) return undefined;
      problem = Problem.of(error);
      if (problem.status === 429) problem.detail += problem.wait ? ` Try again in ${problem.wait} seconds.` : '';
    }
    waiting = false;
    app.update();
    requestAnimationFrame(() => (form.querySelector('[aria-invalid=true]') ?? form.querySelector('.gap'))?.scrollIntoView({ block: 'center' }));
    return undefined;
  };
  const request = (form) => {
    const settings = { ...read(form), ...body(chosen) };
    if (!upload) return { ...settings, files: split(form.elements.files.value) };
    const data = new FormData();
    data.append('settings', new Blob([JSON.stringify(settings)], { type: 'application/json' }), 'settings.json');
    data.append('captions', file);
    return data;
  };
  const switchTo = (yes) => () => {
    upload = yes;
    app.update();
  };

  const errors = () => problem?.errors ?? [];
  const pick = ({ target }) => {
    [file] = target.files;
    app.update();
  };
  const several = (name, label, hint, how) => field({ name, label, hint, errors: errors(), input: lines(name, how) });
  const named = (name, label, hint, how) => field({ name, label, hint, errors: errors(), input: text(name, how) });

  const captions = () => html`<fieldset><legend>Captions</legend>
    <div class="ticks flow">${[[false, 'files on the server'], [true, 'upload']].map(([yes, said]) => html`
      <label class="tick"><input type="radio" name="from" .checked=${upload === yes} @change=${switchTo(yes)}><span>${said}</span></label>`)}</div>
    ${upload
    ? html`<div class="field"><label for="f-captions">JSON Lines</label>
        <input id="f-captions" type="file" required accept=".jsonl,.jsonlines,.ndjson,.gz,.zst,application/x-ndjson" @change=${pick}>
        <p class="note">A JSON object a line with <code>id</code>, <code>caption</code> and, where there is one, <code>image</code>;
          at most ${bytes(app.info.limits?.uploadBytes)}.</p></div>`
    : several('files', 'Files or folders', FILES, { rows: 3, required: true, placeholder: 'docci_descriptions.jsonlines' })}
    </fieldset>`;

  return {
    title: 'New run',
    view: () => html`<header class="head"><p class="crumbs"><a href=${link(['runs'])}>Runs</a> /</p><h1>New run</h1></header>
      <form class="stack begin" @submit=${submit}>
        ${problem ? warning({ ...problem, detail: problem.detail, title: problem.title, errors: elsewhere(errors(), NAMED) }) : nothing}
        <section class="stack">${captions()}
          ${named('name', 'Name', 'Its folder is called so; usually the name of the first file.', { maxlength: 100 })}
          ${named('limit', 'At most', 'So many samples; a hundred give a first idea. All where nothing stands here.', NUMBER)}</section>
        <section class="stack"><h2>How</h2>${chooser(app.info, chosen, app.update)}</section>
        <section><details><summary>Fields, images, speed</summary><div class="stack">
          ${named('source', 'Kind of dump', 'Only where it is not recognised: docci, docci:train, jsonl, table and so on.', { maxlength: 100 })}
          <fieldset><legend>Where the fields are not called so</legend><div class="three">
            ${FIELDS.map((one) => named(`field-${one}`, one, undefined, { placeholder: one, maxlength: 200 }))}</div></fieldset>
          ${several('imageRoots', 'Image folders', 'Below the folder of the service, one a line; usually that of the captions.', { rows: 2 })}
          ${named('width', 'Samples at once', 'Usually one a core.', { ...NUMBER, max: 1024 })}</div></details></section>
        <p class="row"><button class="primary" ?disabled=${waiting}>${waiting ? (upload ? 'Uploading' : 'One moment') : 'Begin'}</button>
          <a class="button" href=${link(['runs'])}>Back</a>
          ${upload && file ? html`<span class="soft">${file.name}, ${bytes(file.size)}</span>` : nothing}</p>
      </form>`,
  };
}

const split = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/// What is filled in, by the names of the interface.
function read({ elements }) {
  const value = (name) => elements[name]?.value.trim() ?? '';
  const fields = Object.fromEntries(FIELDS.map((one) => [one, value(`field-${one}`)]).filter(([, is]) => is));
  const roots = split(value('imageRoots'));
  return {
    ...Object.fromEntries(['name', 'source'].filter(value).map((name) => [name, value(name)])),
    ...Object.fromEntries(['limit', 'width'].filter(value).map((name) => [name, Number(value(name))])),
    ...(Object.keys(fields).length ? { fields } : {}),
    ...(roots.length ? { imageRoots: roots } : {}),
  };
}

/// Pages served over plain http have no crypto.randomUUID.
const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
