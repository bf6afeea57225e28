// Draws the sample of a review; says beforehand how many pairs it takes.
import { html, nothing } from '../vendor.js';
import { Problem, send } from '../api.js';
import { count, counted } from '../format.js';
import { empty, loading, warning } from './states.js';

/// Standard normal quantiles of two-sided confidences.
const QUANTILES = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 };

/// Cochran's formula for a finite population, for the share that needs most, one half; rounded up. The paper's 384 of 455,494.
export function size(population, confidence, margin) {
  const spread = QUANTILES[confidence] ** 2 / 4;
  return population > 0 ? Math.min(population, Math.ceil((population * spread) / (margin ** 2 * (population - 1) + spread) - 1e-9)) : 0;
}

export class DrawForm {
  #app;
  #id;
  #drawn;
  #problem;
  #waiting = false;
  #settings = { confidence: 0.95, margin: 0.05, stratify: 'none', seed: 0 };

  /// @param drawn called with the review as it stands then
  constructor(app, id, drawn) {
    this.#app = app;
    this.#id = id;
    this.#drawn = drawn;
  }

  #submit = async (event) => {
    event.preventDefault();
    this.#waiting = true;
    this.#problem = undefined;
    this.#app.update();
    try {
      this.#drawn(await send('POST', ['runs', this.#id, 'review'], this.#settings));
    } catch (error) {
      this.#problem = Problem.of(error);
    }
    this.#waiting = false;
    this.#app.update();
  };

  #set = (change) => {
    Object.assign(this.#settings, change);
    this.#app.update();
  };

  view(run) {
    if (!run) return loading('the run');
    const population = run.summary?.pairs?.kept ?? 0;
    if (!population) return empty('Nothing to review', 'This run has no kept pair yet. A review draws from the kept pairs of a run.');
    const { confidence, margin, stratify, seed } = this.#settings;
    const choice = (name, label, options) => html`<div class="field"><label for=${name}>${label}</label>
      <select id=${name} @change=${({ target }) => this.#set({ [name]: options[target.selectedIndex][0] })}>
        ${options.map(([value, said]) => html`<option ?selected=${value === this.#settings[name]}>${said}</option>`)}</select></div>`;
    const margins = [0.03, 0.05, 0.1].map((value) => [value, `\u00b1 ${100 * value} points`]);
    const confidences = Object.keys(QUANTILES).map(Number).sort().map((value) => [value, `${Math.round(100 * value)} %`]);
    const parts = [['none', 'no'], ['relation', 'by relation'], ['source', 'by source']];
    return html`<section class="draw"><h2>Draw a sample</h2>
      <p>How many of the ${counted(population, 'kept pair')} are wrong? People look at a random part of them; the formula for a finite
        population says how large it has to be. SpaRE's authors looked at 384 of 455,494.</p>
      ${this.#problem ? warning(this.#problem) : nothing}
      <form class="stack" @submit=${this.#submit}>
        <div class="three">
          ${choice('margin', 'Margin', margins)} ${choice('confidence', 'Confidence', confidences)} ${choice('stratify', 'In parts', parts)}
          <div class="field"><label for="seed">Seed</label><input id="seed" type="number" step="1" required .value=${String(seed)}
            @input=${({ target }) => this.#set({ seed: target.valueAsNumber || 0 })}></div>
        </div>
        <p role="status">That takes <b class="big">${count(size(population, confidence, margin))}</b> of ${count(population)}
          pairs${stratify === 'none' ? '' : ', shared out so that small parts come in, too'}.</p>
        <p class="row"><button class="primary" ?disabled=${this.#waiting}>${this.#waiting ? 'Drawing' : 'Draw'}</button>
          <span class="note">The sample stays as it is drawn, whatever becomes of the run.</span></p></form></section>`;
  }
}
