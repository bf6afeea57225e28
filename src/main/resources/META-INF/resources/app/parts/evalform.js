// Begins an evaluation.
import { html, nothing } from '../vendor.js';
import { Problem, send } from '../api.js';
import { elsewhere, field, text } from './field.js';
import { warning } from './states.js';

const CONTESTANTS = 'random, constant:ANSWER, replies:FILE, server:MODEL at the endpoints of this service, or clip.';
const NAMED = ['benchmarks', 'data', 'contestant', 'limit', 'name'];

export class EvalForm {
  #app;
  #begun;
  #problem;
  #waiting = false;

  /// @param begun called with the evaluation when it is in the queue
  constructor(app, begun) {
    this.#app = app;
    this.#begun = begun;
  }

  #submit = async (event) => {
    event.preventDefault();
    const value = (name) => event.target.elements[name].value.trim();
    this.#waiting = true;
    this.#problem = undefined;
    this.#app.update();
    try {
      this.#begun(await send('POST', ['evaluations'], {
        benchmarks: value('benchmarks').split(/[\s,]+/).filter(Boolean),
        data: value('data'),
        contestant: value('contestant'),
        ...(value('limit') ? { limit: Number(value('limit')) } : {}),
        ...(value('name') ? { name: value('name') } : {}),
      }));
      event.target.reset();
    } catch (error) {
      this.#problem = Problem.of(error);
    }
    this.#waiting = false;
    this.#app.update();
  };

  view() {
    const problem = this.#problem;
    const errors = problem?.errors ?? [];
    const line = (name, label, hint, how) => field({ name, label, hint, errors, input: text(name, how) });
    return html`<form class="stack begin" @submit=${this.#submit}>
      ${problem ? warning({ title: problem.title, detail: problem.detail, errors: elsewhere(errors, NAMED) }) : nothing}
      ${line('benchmarks', 'Benchmarks', 'Names or groups, with blanks between them: vsr whatsup.', { required: true, placeholder: 'vsr whatsup' })}
      ${line('data', 'Data', 'The folder of their files, below that of the service.', { required: true, placeholder: 'samples' })}
      ${line('contestant', 'Who answers', CONTESTANTS, { required: true, placeholder: 'random' })}
      ${line('limit', 'At most', 'So many items of each benchmark.', { type: 'number', min: 1, step: 1 })}
      ${line('name', 'Name', 'Usually the contestant\u2019s.', { maxlength: 100 })}
      <p><button class="primary" ?disabled=${this.#waiting}>Begin</button></p></form>`;
  }
}
