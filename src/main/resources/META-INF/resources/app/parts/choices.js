// How pairs are made and checked: generator, gates, filters. The same for one caption and for a run.
import { html, nothing } from '../vendor.js';

const GATES = {
  lexical: 'words that state where something is',
  scene: 'is the picture a real scene? asks CLIP',
  llm: 'asks the language model',
};

/// @param info what the service can do
export function choices(info) {
  const model = info.generators.includes('model');
  return { generator: model ? 'model' : 'pattern', gates: new Set(['lexical']), without: new Set(), keepBenign: false, seed: '' };
}

/// The part of a request's body that says it.
export function body({ generator, gates, without, keepBenign, seed }) {
  return {
    generator,
    gate: [...gates].join(',') || 'none',
    ...(without.size ? { without: [...without] } : {}),
    ...(keepBenign ? { keepBenign } : {}),
    ...(seed === '' ? {} : { seed: Number(seed) }),
  };
}

/// @param chosen as [choices] gives it; changed in place
/// @param changed called after a change
export function chooser(info, chosen, changed) {
  const set = (change) => {
    Object.assign(chosen, change);
    changed();
  };
  const flip = (among, name) => {
    if (!among.delete(name)) among.add(name);
    changed();
  };
  const writer = (name) => (name === 'pattern' ? 'reads the sentences; no model' : 'the language model of this service');
  const usual = new Set(info.usualFilters);
  const can = { lexical: true, llm: info.generators.includes('model'), scene: info.clip };
  return html`
    <fieldset><legend>Generator</legend><div class="ticks">${info.generators.map((name) => html`
      <label class="tick"><input type="radio" name="generator" value=${name} .checked=${chosen.generator === name}
        @change=${() => set({ generator: name })}>
        <span>${name} <small>${writer(name)}</small></span></label>`)}</div></fieldset>
    <fieldset><legend>Gate</legend><div class="ticks">${info.gates.filter((name) => !['both', 'none'].includes(name)).map((name) => html`
      <label class="tick"><input type="checkbox" ?disabled=${can[name] === false} .checked=${chosen.gates.has(name)}
        @change=${() => flip(chosen.gates, name)}>
        <span>${name} <small>${GATES[name] ?? ''}${can[name] === false ? '; this service has no such model' : ''}</small></span></label>`)}</div></fieldset>
    <fieldset><legend>Filters</legend><div class="ticks flow">${info.filters.map((name) => html`
      <label class="tick"><input type="checkbox" ?disabled=${!usual.has(name)} .checked=${usual.has(name) && !chosen.without.has(name)}
        @change=${() => flip(chosen.without, name)}><span>${name}</span></label>`)}</div>
      ${usual.size < info.filters.length ? html`<p class="note">Those in grey ask a model that this service does not have.</p>` : nothing}
      <label class="tick"><input type="checkbox" .checked=${chosen.keepBenign} @change=${(e) => set({ keepBenign: e.target.checked })}>
        <span>keep pairs that are true, but ask nothing spatial</span></label></fieldset>
    <div class="field inline"><label for="f-seed">Seed</label><input class="short" id="f-seed" type="number" step="1" placeholder="0"
      .value=${chosen.seed} @change=${(e) => set({ seed: e.target.value })}></div>`;
}
