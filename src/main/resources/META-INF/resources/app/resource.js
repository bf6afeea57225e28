// One thing got from the server: loading, there, or failed. What was there stays while it is got again.
import { Problem } from './api.js';

export class Resource {
  value;
  problem;
  loading = false;
  #changed;
  #abort;

  /// @param changed called whenever there is something new to show
  constructor(changed) {
    this.#changed = changed;
  }

  /// The latest call wins; earlier ones are called off.
  async load(get) {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.loading = true;
    this.#changed();
    try {
      const value = await get(abort.signal);
      if (abort.signal.aborted) return;
      this.set(value);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.fail(error);
    }
  }

  fail = (error) => {
    this.problem = Problem.of(error);
    this.loading = false;
    this.#changed();
  };

  set(value) {
    this.value = value;
    this.problem = undefined;
    this.loading = false;
    this.#changed();
  }

  close() {
    this.#abort?.abort();
  }
}
