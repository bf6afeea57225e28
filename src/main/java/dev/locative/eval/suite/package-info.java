/// The benchmarks, one class each: files to items, how to ask, how to score.
@NullMarked
package dev.locative.eval.suite;

import org.jspecify.annotations.NullMarked;
