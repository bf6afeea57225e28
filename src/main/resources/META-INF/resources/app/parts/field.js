// A labelled input of a form, with a hint and with what the server found wrong with it.
import { html, nothing } from '../vendor.js';

/// @param errors the server's, {field, message}; those of this field stand below it
/// @param input gets {id, invalid, described}: the attributes that tie it to its words
export function field({ name, label, hint, errors = [], input }) {
  const wrong = errors.filter(({ field: of }) => belongs(of, name)).map(({ message }) => message);
  const id = `f-${name}`;
  const described = [hint ? `${id}-hint` : '', wrong.length ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return html`<div class="field"><label for=${id}>${label}</label>
    ${input({ id, invalid: wrong.length ? 'true' : nothing, described: described || nothing })}
    ${hint ? html`<p class="note" id="${id}-hint">${hint}</p>` : nothing}
    ${wrong.length ? html`<p class="wrong" id="${id}-wrong">${wrong.join('; ')}</p>` : nothing}</div>`;
}

/// "begin.body.files[0]" speaks of "files".
const belongs = (of, name) => String(of).split(/[.[\]]+/).includes(name);

/// The errors that belong to none of the names, to be said above the form.
export const elsewhere = (errors = [], names = []) => errors.filter(({ field: of }) => !names.some((name) => belongs(of, name)));

/// A plain one-line input.
export const text = (name, { type = 'text', ...more } = {}) => ({ id, invalid, described }) => html`
  <input id=${id} name=${name} type=${type} aria-invalid=${invalid} aria-describedby=${described} autocomplete="off" spellcheck="false"
    placeholder=${more.placeholder ?? nothing} maxlength=${more.maxlength ?? nothing} ?required=${more.required ?? false}
    min=${more.min ?? nothing} max=${more.max ?? nothing} step=${more.step ?? nothing}>`;

/// Several lines.
export const lines = (name, { rows, ...more }) => ({ id, invalid, described }) => html`
  <textarea id=${id} name=${name} rows=${rows} aria-invalid=${invalid} aria-describedby=${described} spellcheck="false"
    placeholder=${more.placeholder ?? nothing} ?required=${more.required ?? false}></textarea>`;
