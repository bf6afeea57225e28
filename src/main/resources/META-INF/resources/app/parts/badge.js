// The state of a run or an evaluation, by word, sign and colour.
import { html, nothing } from '../vendor.js';
import { count } from '../format.js';

const SIGNS = {
  queued: '\u2026', running: '\u25b6', stopping: '\u25a0', finished: '\u2713', interrupted: '\u2016',
  cancelled: '\u2715', failed: '!', elsewhere: '\u2197',
};

const MEANINGS = {
  queued: 'It waits for its turn.',
  running: 'It is at work.',
  stopping: 'It finishes what it has begun and then stops.',
  finished: 'Every sample has an outcome.',
  interrupted: 'It stopped before its end; nothing is lost and it can go on.',
  cancelled: 'Somebody called it off; what was done is kept.',
  failed: 'It ended with a problem.',
  elsewhere: 'Another process writes this run now, on the command line for example.',
};

const ACTIVE = ['queued', 'running', 'stopping', 'elsewhere'];

/// Whether more is to come.
export const active = ({ state }) => ACTIVE.includes(state);

export function badge({ state, place }) {
  return html`<span class="badge ${state}" title=${MEANINGS[state] ?? nothing}>
    <span class="sign" aria-hidden="true">${SIGNS[state] ?? '?'}</span>${state}${place ? html`, place ${count(place)}` : nothing}</span>`;
}
