// The scores of a run's checks, and what other cut-offs would keep of it.
import { html, nothing } from '../vendor.js';
import { get } from '../api.js';
import { count, counted, percent, score } from '../format.js';
import { Resource } from '../resource.js';
import { command, quoted } from './copy.js';
import { histogram } from './histogram.js';
import { legend } from './bars.js';
import { settled, warning } from './states.js';

const BINS = 40;
const PAUSE = 120; // milliseconds of rest before the server is asked

export class Cutoffs {
  #app;
  #id;
  #scores;
  #outcome;
  #moved = new Map();
  #log; // as the reader wants it; undefined as it suits the scores
  #timer;

  constructor(app, id) {
    this.#app = app;
    this.#id = id;
    this.#scores = new Resource(app.update);
    this.#outcome = new Resource(app.update);
    app.signal.addEventListener('abort', () => [this.#scores, this.#outcome].forEach((one) => one.close()));
  }

  load = () => this.#scores.load((signal) => get(['runs', this.#id, 'scores'], { bins: BINS }, signal));

  view(run) {
    return html`<section><h2>Scores and cut-offs</h2>
      <p class="note">Scores stay in the ledger: a cut-off can be moved afterwards, without generating again. Move one to see what would be kept.</p>
      ${settled(this.#scores, (checks) => this.#checks(checks, run), { what: 'the scores', again: this.load })}</section>`;
  }

  #checks(checks, run) {
    if (!checks.length) return html`<p class="note">No check of this run gave a score.</p>`;
    const parted = checks.filter(({ low, high }) => low !== high);
    if (!parted.length) return html`${checks.map(same)}`;
    return html`<div class="cutoffs">${parted.map((one) => this.#check(one, this.#logarithmic(parted)))}</div>
      ${checks.filter((one) => !parted.includes(one)).map(same)}
      <div class="row wrap">${legend([['main', 'kept in the run'], ['drop', 'dropped in the run'], ['shade', 'would be dropped']])}
      <label class="tick"><input type="checkbox" .checked=${this.#logarithmic(parted)}
        @change=${(e) => this.#flip(e.target.checked)}> logarithmic heights</label></div>
      ${this.#moved.size ? this.#whatIf(run) : nothing}`;
  }

  /// Where one bin has nearly all, the others would not be seen.
  #logarithmic(checks) {
    return this.#log ?? checks.some(({ bins }) => {
      const heights = bins.map(({ kept, dropped }) => kept + dropped).sort((a, b) => b - a);
      return heights[1] && heights[0] > 8 * heights[1];
    });
  }

  #check(scores, log) {
    const { check, cutoff, dropsAbove, other } = scores;
    const at = this.#moved.get(check) ?? cutoff ?? undefined;
    const move = (value) => this.#move(check, value, cutoff);
    const type = (event) => event.target.value !== '' && Number.isFinite(event.target.valueAsNumber) && move(event.target.valueAsNumber);
    const back = this.#moved.has(check) ? html`<button class="link" @click=${() => move(cutoff)}>back to ${score(cutoff)}</button>` : nothing;
    return html`<div class="cutoff"><div class="cutoff-head"><h3>${check}</h3>
      ${at === undefined ? html`<small>no cut-off</small>` : html`<label><span class="soft">drops ${dropsAbove ? 'above' : 'below'}</span>
        <input class="short" type="number" step="any" aria-label="Cut-off of ${check}, typed" .value=${String(at)} @change=${type}></label>`}</div>
      ${histogram(scores, { at, log, move, foot: back })}
      ${other ? html`<p class="note">${counted(other, 'score')} ${other === 1 ? 'is' : 'are'} no finite number.</p>` : nothing}</div>`;
  }

  #flip(log) {
    this.#log = log;
    this.#app.update();
  }

  #move(check, value, usual) {
    if (value === usual) this.#moved.delete(check);
    else this.#moved.set(check, value);
    clearTimeout(this.#timer);
    if (this.#moved.size) this.#timer = setTimeout(this.#ask, PAUSE);
    this.#app.update();
  }

  #ask = async () => {
    const cutoff = [...this.#moved].map(([check, value]) => `${check}:${value}`);
    await this.#outcome.load((signal) => get(['runs', this.#id, 'retuned'], { cutoff }, signal));
    const { value } = this.#outcome;
    if (value) this.#app.say(`With these cut-offs ${counted(value.kept, 'pair')} would be kept.`);
  };

  #whatIf(run) {
    const { value, problem, loading } = this.#outcome;
    const cutoffs = [...this.#moved].map(([check, at]) => `--cutoff ${check}=${at}`).join(' ');
    const line = `./locative retune ${quoted(`runs/${this.#id}`)} ${cutoffs} --out ${quoted(`runs/${this.#id}-retuned`)}`;
    const before = run?.summary?.pairs?.kept;
    return html`<div class="what-if" aria-busy=${loading ? 'true' : 'false'}>
      <h3>With these cut-offs</h3>
      ${problem ? warning(problem, this.#ask) : value ? outcome(value, before) : html`<p class="note">Counting.</p>`}
      ${command(line, this.#app.say)}</div>`;
  }
}

/// Where all scores are one there is nothing to cut.
function same({ check, low, bins, other }) {
  const all = bins.reduce((sum, { kept, dropped }) => sum + kept + dropped, 0);
  const finite = `${all === 1 ? 'the one score is' : `all ${count(all)} scores are`} ${score(low)}: no cut-off would part them.`;
  return html`<p class="note"><b>${check}</b>: ${all ? finite : `none of the ${counted(other, 'score')} is a finite number.`}</p>`;
}

function outcome({ kept, dropped, gained, lost, unasked, later, admitted, indexed }, before) {
  const change = before === undefined ? 0 : kept - before;
  const sign = change > 0 ? '+' : '\u2212';
  const changed = change ? html` <b class=${change > 0 ? 'gain' : 'loss'}>${sign}${count(Math.abs(change))}</b>` : nothing;
  const [filters, them] = later.length === 1 ? ['filter', 'it'] : ['filters', 'them'];
  return html`<p><b class="big">${count(kept)}</b> kept${changed},
    ${count(dropped)} dropped: ${count(gained)} gained, ${count(lost)} lost.</p>
    ${unasked ? html`<p class="note">${count(unasked)} of the gained ones were never seen by the later ${filters} ${later.join(', ')};
      a new run would ask ${them}.</p>` : nothing}
    ${admitted ? html`<p class="note">${counted(admitted, 'sample')} would pass the gate, and would have to be generated.</p>` : nothing}
    ${indexed?.bytes < indexed?.ofBytes ? html`<p class="note">Counted over ${percent(indexed.bytes / indexed.ofBytes)} of the ledger;
      the index is still being built.</p>` : nothing}`;
}
