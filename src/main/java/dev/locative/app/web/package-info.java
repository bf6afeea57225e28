/// The service's endpoints: what requests ask, what answers and refusals look like.
@NullMarked
package dev.locative.app.web;

import org.jspecify.annotations.NullMarked;
