/// What answers benchmarks' questions.
@NullMarked
package dev.locative.eval.contestant;

import org.jspecify.annotations.NullMarked;
