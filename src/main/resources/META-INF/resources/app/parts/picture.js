// A sample's image, or why it cannot be had. Images of one run that fail in a row are not asked for further.
import { html, nothing } from '../vendor.js';
import { address, refusal } from '../api.js';

const ENOUGH = 3;

export class Pictures {
  #app;
  #run;
  #reasons = new Map();
  #inRow = 0;

  constructor(app, run) {
    this.#app = app;
    this.#run = run;
  }

  /// Why images are not asked for any more; undefined while they are.
  get given() {
    return this.#inRow >= ENOUGH ? [...this.#reasons.values()].at(-1) : undefined;
  }

  again = () => {
    this.#reasons.clear();
    this.#inRow = 0;
    this.#app.update();
  };

  /// @param sample {id, image?}
  view({ id, image }) {
    if (!image) return nothing;
    const reason = this.#reasons.get(id);
    if (this.given) return nothing;
    if (reason) return html`<div class="picture none"><span>No image</span><small title=${reason}>${reason}</small></div>`;
    const url = address(['runs', this.#run, 'image'], { sample: id });
    return html`<a class="picture" href=${url} target="_blank" rel="noopener" tabindex="-1"><img src=${url} alt="The picture of sample ${id}"
      loading="lazy" decoding="async" @load=${this.#had} @error=${() => this.#missing(id)}></a>`;
  }

  /// Said once, above the samples.
  note() {
    return this.given ? html`<p class="note">Images are not shown: ${this.given} <button class="link" @click=${this.again}>Try again</button></p>` : nothing;
  }

  #had = () => {
    this.#inRow = 0;
  };

  async #missing(id) {
    if (this.#reasons.has(id)) return;
    this.#reasons.set(id, 'It cannot be shown.');
    this.#inRow++;
    this.#app.update();
    const why = await refusal(['runs', this.#run, 'image'], { sample: id }, this.#app.signal);
    if (!why || this.#app.signal.aborted) return;
    this.#reasons.set(id, why.detail || why.title);
    this.#app.update();
  }
}
