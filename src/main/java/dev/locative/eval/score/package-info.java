/// Replies to figures: marks, sums, intervals.
@NullMarked
package dev.locative.eval.score;

import org.jspecify.annotations.NullMarked;
