// How far a run is: bar, rate, time left.
import { html, nothing } from '../vendor.js';
import { bytes, count, duration, percent, rate } from '../format.js';

/// From 0 to 1: as the server reckons it, else by samples or bytes; undefined where nothing is known.
export function fraction({ fraction: told, done, planned, bytes: read, totalBytes }) {
  if (told !== undefined) return told;
  if (planned > 0) return Math.min(1, done / planned);
  return totalBytes > 0 ? Math.min(1, read / totalBytes) : undefined;
}

export function progress(run) {
  const now = run.progress;
  if (!now) return nothing;
  const part = fraction(now);
  const items = now.benchmark ? 'questions' : 'samples';
  const of = now.planned > 0
    ? html`${count(now.done)} of ${count(now.planned)} ${items}`
    : html`${count(now.done)} ${items}${now.totalBytes ? html`, ${bytes(now.bytes)} of ${bytes(now.totalBytes)}` : nothing}`;
  const going = run.state === 'running';
  return html`<div class="progress">
    <progress max="1" .value=${part ?? 0} aria-label="Progress of ${run.id}"></progress>
    <p><b>${percent(part)}</b> ${now.benchmark ? html`<span>${now.benchmark}</span>` : nothing}<span>${of}</span>
      ${going ? html`<span>${rate(now.rate, items)}</span>` : nothing}
      ${going && now.left !== undefined ? html`<span>about ${duration(now.left)} left</span>` : nothing}
      ${now.waiting && going ? html`<span>${count(now.waiting)} in flight</span>` : nothing}</p></div>`;
}
