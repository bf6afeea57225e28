/// The service's work behind its endpoints: runs and evaluations that wait, go on and have ended,
/// and what is kept of them.
@NullMarked
package dev.locative.app.runs;

import org.jspecify.annotations.NullMarked;
