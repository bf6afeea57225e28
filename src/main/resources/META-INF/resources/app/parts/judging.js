// One pair after the other is judged, by keys. Judgements are shown at once and sent behind; what is not sent is said.
import { html, nothing } from '../vendor.js';
import { get, Problem, send } from '../api.js';
import { count } from '../format.js';
import { shortcuts } from '../keys.js';
import { go } from '../router.js';
import { caption } from './caption.js';
import { Pictures } from './picture.js';
import { failed, loading, warning } from './states.js';
import { tags } from './verdicts.js';

export const LABELS = [
  { label: 'correct', name: 'correct', key: 'c', hint: 'The answer is right.' },
  { label: 'wrong_relation', name: 'wrong relation', key: 'r', hint: 'The things are there, but not so related.' },
  { label: 'wrong_object', name: 'wrong object', key: 'o', hint: 'A thing is not there, or is another one.' },
  { label: 'not_spatial', name: 'not spatial', key: 'n', hint: 'Nothing is asked about where something is.' },
  { label: 'unclear', name: 'unclear', key: 'u', hint: 'It cannot be told.' },
];
const WINDOW = 20;
const NAME = 'locative.reviewer';

export class Judging {
  #app;
  #id;
  #judged;
  #pictures;
  #items = new Map();
  #unsent = new Map(); // item -> problem, or undefined while it is on its way
  #problem;
  #size = 0;
  #at;
  #name = localStorage.getItem(NAME) ?? '';
  #fetching = new Set();

  /// @param judged called when a judgement has reached the server
  constructor(app, id, { route, judged }) {
    this.#app = app;
    this.#id = id;
    this.#judged = judged;
    this.#pictures = new Pictures(app, id);
    this.#at = position(route);
    shortcuts([
      ...LABELS.map(({ key, name, label }, i) => ({ keys: `${i + 1}, ${key}`, does: name, run: () => this.#say(label) })),
      { keys: 'ArrowLeft', does: 'back', run: () => this.#move(-1) },
      { keys: 'ArrowRight', does: 'forward', run: () => this.#move(1) },
      { keys: 'a', does: 'add a note', run: () => document.querySelector('#note')?.focus() },
    ], app.signal, 'Judging');
    addEventListener('beforeunload', (event) => this.#unsent.size && event.preventDefault(), { signal: app.signal });
  }

  changed(route) {
    this.#at = position(route) ?? this.#at;
  }

  view({ size }) {
    this.#size = size;
    if (!this.#name) return this.#who();
    if (this.#problem) return failed(this.#problem, () => this.#fetch(this.#at ?? 0));
    if (this.#at === undefined || (this.#at < size && !this.#items.has(this.#at))) {
      if (!this.#fetching.size) this.#fetch(this.#at ?? 0);
      return loading('the pairs', 1);
    }
    return html`${this.#trouble()}${this.#at >= size ? this.#end() : this.#one(this.#items.get(this.#at))}`;
  }

  #who() {
    const enter = (event) => {
      event.preventDefault();
      this.#name = event.target.elements.name.value.trim().normalize('NFC');
      if (this.#name) localStorage.setItem(NAME, this.#name);
      this.#app.update();
    };
    return html`<section><h2>Who judges?</h2><p class="note">Judgements are kept by name, so that several people's can be compared.</p>
      <form class="row" @submit=${enter}><label for="name">Your name</label>
        <input class="reviewer" id="name" name="name" required maxlength="64" autocomplete="name"><button class="primary">Begin</button></form></section>`;
  }

  #one(item) {
    const { sample, pair, label, note = '' } = item;
    const evidence = pair.evidence ? [{ start: pair.evidence[0], end: pair.evidence[1], key: 0 }] : [];
    return html`<section class="judging" aria-label="Pair ${item.item + 1} of ${this.#size}">
      <div class="row wrap"><span><b>${count(item.item + 1)}</b> of ${count(this.#size)}</span>
        <span class="soft">judged by <b>${this.#name}</b> <button class="link" @click=${this.#other}>somebody else</button></span></div>
      <progress max=${this.#size} .value=${item.item} aria-label="Place in the sample"></progress>
      <div class="judged"><div>${this.#pictures.view(sample)}${this.#pictures.note()}</div>
        <div class="words"><p class="question">${pair.question}</p><p class="given">${pair.answer}</p>
          ${pair.reasoning ? html`<p class="note">${pair.reasoning}</p>` : nothing}${tags(pair)}
          ${sample.caption ? caption(sample.caption, { evidence, active: 0 }) : html`<p class="note">It has no caption.</p>`}</div></div>
      <div class="deciding"><div class="labels" role="group" aria-label="What is it?">${LABELS.map((one, i) => html`
        <button class=${one.label === 'correct' ? 'yes' : ''} aria-pressed=${label === one.label ? 'true' : 'false'} title=${one.hint}
          @click=${() => this.#say(one.label)}>
          <kbd>${i + 1}</kbd> ${one.name} <kbd class="second">${one.key}</kbd></button>`)}</div>
      <div class="row"><button ?disabled=${item.item === 0} @click=${() => this.#move(-1)}>\u2190 Back</button>
        <label class="unseen" for="note">Note</label>
        <input class="note-input" id="note" placeholder="Note, if any" maxlength="2000" .value=${note}
          @change=${({ target }) => this.#annotate(item, target.value)} @keydown=${leave}>
        <button @click=${() => this.#move(1)}>${label ? 'Forward' : 'Pass over'} \u2192</button></div></div></section>`;
  }

  #end() {
    const open = [...this.#items.values()].filter(({ label }) => !label).sort((a, b) => a.item - b.item)[0];
    return html`<section class="state"><h2>That was the last one</h2>
      <p>${open ? 'Some were passed over.' : 'What follows from the judgements stands below.'}</p>
      <p class="row">${open ? html`<button class="primary" @click=${() => this.#go(open.item)}>To the first that is open</button>` : nothing}
        <button @click=${() => this.#move(-1)}>\u2190 Back</button> <button @click=${this.#other}>Somebody else judges</button></p></section>`;
  }

  #trouble() {
    const failures = [...this.#unsent].filter(([, problem]) => problem);
    if (!failures.length) return nothing;
    const [, first] = failures[0];
    const again = () => failures.forEach(([item]) => this.#send(this.#items.get(item)));
    return warning({ title: `${failures.length} not saved`, detail: first.detail || first.title }, again);
  }

  #say(label) {
    const item = this.#items.get(this.#at);
    if (!item || !this.#name) return;
    item.label = label;
    this.#send(item);
    this.#app.say(`${item.item + 1}: ${label.replaceAll('_', ' ')}.`);
    this.#move(1);
  }

  #annotate(item, note) {
    item.note = note;
    if (item.label) this.#send(item);
  }

  async #send(item) {
    const { item: number, label, note } = item;
    this.#unsent.set(number, undefined);
    try {
      await send('PUT', ['runs', this.#id, 'review', 'items', String(number)], { reviewer: this.#name, label, ...(note ? { note } : {}) });
      this.#unsent.delete(number);
      this.#judged();
    } catch (error) {
      this.#unsent.set(number, Problem.of(error));
    }
    this.#app.update();
  }

  #move(by) {
    if (this.#at !== undefined) this.#go(Math.max(0, Math.min(this.#size, this.#at + by)));
  }

  #go(at) {
    this.#at = at;
    if (!this.#items.has(at + 5) && at + 5 < this.#size) this.#fetch(at);
    go(['runs', this.#id, 'review'], { item: at + 1 }, { replace: true });
    this.#app.update();
  }

  async #fetch(from) {
    if (this.#fetching.has(from)) return;
    this.#fetching.add(from);
    this.#problem = undefined;
    try {
      const page = await get(['runs', this.#id, 'review', 'items'], { reviewer: this.#name, from, size: WINDOW }, this.#app.signal);
      for (const item of page.items) if (!this.#unsent.has(item.item)) this.#items.set(item.item, item);
      this.#at ??= page.next ?? this.#size;
    } catch (error) {
      if (this.#app.signal.aborted) return;
      this.#problem = Problem.of(error);
    }
    this.#fetching.delete(from);
    this.#app.update();
  }

  #other = () => {
    localStorage.removeItem(NAME);
    this.#name = '';
    this.#items.clear();
    this.#at = undefined;
    this.#app.update();
  };
}

/// "item=12" of the address is the 12th; without it the first that is open.
function position({ query }) {
  const item = Number(query.get('item'));
  return Number.isInteger(item) && item > 0 ? item - 1 : undefined;
}

const leave = (event) => (event.key === 'Enter' || event.key === 'Escape') && event.target.blur();
