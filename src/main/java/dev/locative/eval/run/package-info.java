/// A benchmark's run: who is asked what, what was said, kept on disk.
@NullMarked
package dev.locative.eval.run;

import org.jspecify.annotations.NullMarked;
