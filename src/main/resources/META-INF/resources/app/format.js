// Numbers, times and sizes as the reports write them. Unknown values are a dash.
import { html } from './vendor.js';

const SPACE = '\u00a0';
const DASH = '\u2013';
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const AGO = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const FULL = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });
const STEPS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 30.44], ['month', 12], ['year', Infinity]];

const known = (value) => typeof value === 'number' && Number.isFinite(value);

/// 3400000 as "3,400,000".
export const count = (value) => (known(value) ? WHOLE.format(value) : DASH);

/// "1 pair", "1,200 pairs".
export const counted = (value, noun, plural = `${noun}s`) => `${count(value)}${SPACE}${value === 1 ? noun : plural}`;

/// A fraction of 1 as a percentage with one digit.
export const percent = (fraction) => (known(fraction) ? `${(100 * fraction).toFixed(1)}${SPACE}%` : DASH);

export const share = (part, whole) => (whole > 0 ? percent(part / whole) : DASH);

/// A score: two digits, more where the two would hide a difference.
export function score(value) {
  if (!known(value)) return value === undefined || value === null ? DASH : String(value);
  const short = value.toFixed(2);
  return Math.abs(Number(short) - value) < 5e-4 ? short : value.toFixed(3);
}

export function bytes(value) {
  if (!known(value)) return DASH;
  const unit = Math.min(4, Math.floor(Math.log10(Math.max(value, 1)) / 3));
  const scaled = value / 1000 ** unit;
  return `${scaled < 10 && unit ? scaled.toFixed(1) : WHOLE.format(scaled)}${SPACE}${['B', 'kB', 'MB', 'GB', 'TB'][unit]}`;
}

/// "12 ms", "0.4 s", "3 min 20 s", "5 h 10 min".
export function duration(seconds) {
  if (!known(seconds) || seconds < 0) return DASH;
  if (seconds < 0.1) return `${seconds && seconds < 0.001 ? '< 1' : Math.round(1000 * seconds)}${SPACE}ms`;
  if (seconds < 10) return `${seconds.toFixed(1)}${SPACE}s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${SPACE}s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}${SPACE}min ${whole % 60}${SPACE}s`;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.round((whole % 3600) / 60);
  return `${WHOLE.format(hours)}${SPACE}h ${minutes}${SPACE}min`;
}

/// Samples or questions a second.
export const rate = (value, items = 'samples') => (known(value) ? `${value < 10 ? value.toFixed(1) : WHOLE.format(value)}${SPACE}${items}/s` : DASH);

/// "3 minutes ago", from an ISO instant.
export function ago(instant, now = Date.now()) {
  let span = (Date.parse(instant) - now) / 1000;
  if (Number.isNaN(span)) return String(instant);
  if (Math.abs(span) < 5) return 'just now';
  for (const [unit, size] of STEPS) {
    if (Math.abs(span) < size * 0.95) return AGO.format(Math.round(span), unit);
    span /= size;
  }
  return String(instant);
}

/// Relative, with the absolute time beside it for pointers and readers.
export function when(instant) {
  if (!instant) return DASH;
  const parsed = new Date(instant);
  const full = Number.isNaN(parsed.getTime()) ? String(instant) : FULL.format(parsed);
  return html`<time datetime=${instant} title=${full}>${ago(instant)}</time>`;
}

/// Relative and absolute, both to be read.
export function moment(instant) {
  if (!instant) return DASH;
  return html`<time datetime=${instant}>${FULL.format(new Date(instant))} (${ago(instant)})</time>`;
}

/// Names such as "wrong_relation" for reading.
export const words = (name) => String(name).replaceAll('_', ' ');
