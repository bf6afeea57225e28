// A check's scores with its cut-off, which pointer, finger and keys move.
import { html, nothing, svg } from '../vendor.js';
import { count, score } from '../format.js';

const HEIGHT = 132;

/// The range that is drawn: that of the bins, and the cut-off.
function domain({ bins, cutoff, low, high }) {
  const from = Math.min(bins[0]?.from ?? low, cutoff ?? Infinity);
  const to = Math.max(bins.at(-1)?.to ?? high, cutoff ?? -Infinity);
  return to > from ? [from, to] : [from, from + 1];
}

/// @param scores one check's, as the server gives them
/// @param at the cut-off as it is set now; undefined where the check has none
/// @param log whether heights are logarithms, so that small bins are seen
/// @param move called with a new cut-off
/// @param foot what stands between the ends of the axis
export function histogram(scores, { at, log, move, foot = nothing }) {
  const [from, to] = domain(scores);
  const x = (value) => Math.max(0, Math.min(100, (100 * (value - from)) / (to - from)));
  const scaled = (n) => (log ? Math.log10(1 + n) : n);
  const top = Math.max(1, ...scores.bins.map(({ kept, dropped }) => scaled(kept + dropped)));
  const step = (to - from) / 200;
  const { check, dropsAbove } = scores;
  const settle = (value) => move(Number(Math.max(from, Math.min(to, value)).toPrecision(6)));
  const grab = (event) => {
    if (event.type === 'pointermove' && !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    settle(from + Math.round(((event.clientX - box.left) / box.width) * 200) * step);
  };
  const movable = at !== undefined;
  return html`<div class="histogram">
    <svg height=${HEIGHT} role="img" aria-label=${summary(scores, at)} @pointerdown=${movable ? grab : nothing} @pointermove=${movable ? grab : nothing}>
      ${movable ? shade(x(at), dropsAbove) : nothing}
      ${scores.bins.map((bin) => column(bin, x, (n) => (HEIGHT * 0.94 * scaled(n)) / top))}
      <line class="axis" x1="0" x2="100%" y1=${HEIGHT - 0.5} y2=${HEIGHT - 0.5}/>
      ${movable ? svg`<line class="cut" x1="${x(at)}%" x2="${x(at)}%" y1="0" y2=${HEIGHT}/>` : nothing}
    </svg>
    ${movable ? html`<input type="range" min=${from} max=${to} step=${step} .value=${String(at)} aria-label="Cut-off of ${check}"
      aria-valuetext="${score(at)}: pairs ${dropsAbove ? 'above' : 'below'} are dropped" @input=${(e) => settle(Number(e.target.value))}>` : nothing}
    <p class="ends"><span>${score(from)}</span>${foot}<span>${score(to)}</span></p></div>`;
}

function shade(at, above) {
  return svg`<rect class="shade" x="${above ? at : 0}%" width="${above ? 100 - at : at}%" height="100%"/>`;
}

function column({ from, to, kept, dropped }, x, height) {
  const all = height(kept + dropped);
  if (!all) return nothing;
  const tall = Math.max(1.5, all);
  const drop = (tall * dropped) / (kept + dropped);
  const left = x(from);
  const width = Math.max(0.3, x(to) - left - 0.25);
  return svg`<g><title>${score(from)} to ${score(to)}: ${count(kept)} kept, ${count(dropped)} dropped</title>
    <rect class="main" x="${left}%" width="${width}%" y=${HEIGHT - tall} height=${tall - drop}/>
    <rect class="drop" x="${left}%" width="${width}%" y=${HEIGHT - drop} height=${drop}/></g>`;
}

function summary({ check, bins, low, high, dropsAbove }, at) {
  const kept = bins.reduce((sum, bin) => sum + bin.kept, 0);
  const dropped = bins.reduce((sum, bin) => sum + bin.dropped, 0);
  const rule = at === undefined ? '' : `; ${dropsAbove ? 'above' : 'below'} ${score(at)} is dropped`;
  return `Scores of ${check} from ${score(low)} to ${score(high)}: ${count(kept)} kept, ${count(dropped)} dropped${rule}`;
}
