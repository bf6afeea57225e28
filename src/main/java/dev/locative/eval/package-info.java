/// Measuring vision-language models on benchmarks: questions, contestants, rules that score.
@NullMarked
package dev.locative.eval;

import org.jspecify.annotations.NullMarked;
