// The review of a run: a sample of its kept pairs is drawn, people judge it, and the rates of errors follow.
import { html, nothing } from '../vendor.js';
import { get } from '../api.js';
import { Resource } from '../resource.js';
import * as runs from '../runs.js';
import { DrawForm } from '../parts/draw.js';
import { Judging } from '../parts/judging.js';
import { result } from '../parts/reviewresult.js';
import { runhead } from '../parts/runhead.js';
import { failed, loading, warning } from '../parts/states.js';

export default function review(app, route) {
  const { parts: [, id] } = route;
  const run = new Resource(app.update);
  const standing = new Resource(app.update);
  const load = () => standing.load((signal) => get(['runs', id, 'review'], {}, signal));
  const drawing = new DrawForm(app, id, (drawn) => {
    standing.set(drawn);
    app.say(`${drawn.size} pairs are drawn.`);
  });
  const judging = new Judging(app, id, { route, judged: load });

  run.load(runs.run(id));
  load();
  app.signal.addEventListener('abort', () => [run, standing].forEach((one) => one.close()));

  const body = () => {
    const { value, problem } = standing;
    if (value) return html`${problem ? warning(problem, load) : nothing}${judging.view(value)}${result(value)}`;
    if (problem?.missing && !run.problem) return drawing.view(run.value);
    if (problem) return failed(run.problem ?? problem, load);
    return loading('the review');
  };

  return {
    title: `Review of ${id}`,
    changed: (next) => judging.changed(next),
    view: () => html`${runhead(id, run.problem?.missing ? undefined : 'review', run.value)}${body()}`,
  };
}
