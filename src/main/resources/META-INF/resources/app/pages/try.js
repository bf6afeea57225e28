// One caption, at once: what the gate says, which pairs come of it, what the checks make of them.
import { html, nothing } from '../vendor.js';
import { address, Problem, send } from '../api.js';
import { counted } from '../format.js';
import { body, choices, chooser } from '../parts/choices.js';
import { command, quoted } from '../parts/copy.js';
import { outcome } from '../parts/outcome.js';
import { failed, loading } from '../parts/states.js';

const EXAMPLES = {
  bathroom: 'Three white towels hang from a rack above the toilet. To the left of the toilet stands a wooden cabinet with a small '
    + 'plant on top of it. A round mirror is mounted on the wall above the sink.',
  street: 'A red bicycle leans against a brick wall, to the right of a green door. A striped mat lies in front of the door, and '
    + 'a grey cat is sitting on the windowsill above the bicycle.',
  'some dropped': 'There is a train on the train tracks. A dog is lying on a couch in a living room, while the ceiling fan is '
    + 'above it. There is a glass with jam in it on top of a table. There is a large white plate on the table.',
  'no place': 'A beautiful, vivid painting full of joy and colour.',
};
const LONGEST = 100_000;

/// What was tried last stays while other pages are looked at.
const kept = { caption: '', url: '', answer: undefined };

export default function tryIt(app) {
  const chosen = (kept.chosen ??= choices(app.info));
  let file;
  let problem;
  let waiting = false;
  const state = { active: undefined, choose };

  function choose(key) {
    state.active = key;
    app.update();
  }
  const submit = async (event) => {
    event?.preventDefault();
    if (waiting || !kept.caption.trim()) return;
    waiting = true;
    problem = undefined;
    app.update();
    try {
      kept.answer = await send('POST', ['synthesize'], file ? form() : asked(), { signal: app.signal });
      app.say(`${counted(kept.answer.pairs?.length ?? 0, 'pair')} of this caption.`);
    } catch (error) {
      if (app.signal.aborted) return;
      problem = Problem.of(error);
    }
    waiting = false;
    app.update();
  };
  const asked = () => ({ caption: kept.caption, ...body(chosen), ...(kept.url ? { image: { url: kept.url } } : {}) });
  const form = () => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ caption: kept.caption, ...body(chosen) })) for (const one of [value].flat()) data.append(name, one);
    data.append('image', file);
    return data;
  };
  const write = (text) => {
    kept.caption = text;
    app.update();
  };
  const pick = ({ target }) => {
    [file] = target.files;
    app.update();
  };
  const keys = (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event);
  const example = (text) => {
    write(text);
    submit();
  };

  const left = () => html`<form class="stack" @submit=${submit}>
    <div class="field"><label for="caption">Caption</label>
      <textarea id="caption" rows="8" maxlength=${LONGEST} .value=${kept.caption} @input=${({ target }) => write(target.value)}
        @keydown=${keys} placeholder="What is where in the picture, in a few sentences" aria-describedby="caption-hint"></textarea>
      <p class="row examples" id="caption-hint"><span class="soft">Examples:</span> ${Object.entries(EXAMPLES).map(([name, text]) => html`
        <button type="button" class="chip" @click=${() => example(text)}>${name}</button>`)}</p></div>
    <details ?open=${Boolean(kept.url)}><summary>Image</summary><div class="stack">
      <div class="field"><label for="image">File</label><input id="image" type="file" accept="image/*" @change=${pick}></div>
      <div class="field"><label for="url">or address</label><input id="url" type="url" placeholder="https://" ?disabled=${Boolean(file)}
        .value=${kept.url} @input=${({ target }) => (kept.url = target.value.trim())}></div>
      ${app.info.clip ? nothing : html`<p class="note">This service was started without <code>--clip</code>:
        nothing will look at the image.</p>`}</div></details>
    <details><summary>Generator, gate, filters${different() ? ' (changed)' : ''}</summary>
      <div class="stack">${chooser(app.info, chosen, app.update)}</div></details>
    <p class="row"><button class="primary" ?disabled=${waiting || !kept.caption.trim()}>${waiting ? 'Working' : 'Make pairs'}</button>
      <span class="soft keys-hint"><kbd>Ctrl</kbd> <kbd>Enter</kbd></span></p></form>`;
  const different = () => chosen.without.size > 0 || chosen.keepBenign || [...chosen.gates].join() !== 'lexical' || chosen.seed !== '';

  const right = () => {
    if (problem) return failed(problem, submit);
    if (!kept.answer) return waiting ? loading('the pairs') : html`<section class="state"><h2>Nothing tried yet</h2>
      <p>Paste a caption or pick an example. You will see what the gate says, which pairs come of it, where in the caption each has
        its evidence, and why a pair was dropped.</p></section>`;
    const curl = `curl -s ${quoted(address(['synthesize']))} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(asked()))}`;
    return html`<section aria-busy=${waiting ? 'true' : 'false'}>${outcome(kept.answer, state)}</section>
      <details class="raw"><summary>The same by a program</summary>${command(curl, app.say)}</details>`;
  };

  return {
    title: 'Try it',
    view: () => html`<header class="head"><h1>Try it</h1><p class="facts">One caption, and everything that happens to it.</p></header>
      <div class="trying">${left()}<div class="answer" aria-live="off">${right()}</div></div>`,
  };
}
