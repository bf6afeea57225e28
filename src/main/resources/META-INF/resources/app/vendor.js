// The one place that names a library and its version; pom.xml brings the files.
export { html, svg, render, nothing } from '../_static/lit-html/3.3.2/lit-html.js';
export { live } from '../_static/lit-html/3.3.2/directives/live.js';
export { repeat } from '../_static/lit-html/3.3.2/directives/repeat.js';
export { ref } from '../_static/lit-html/3.3.2/directives/ref.js';
export { ifDefined } from '../_static/lit-html/3.3.2/directives/if-defined.js';
