/// Reads answers out of replies, each benchmark by the rules of the programs that score it.
@NullMarked
package dev.locative.eval.parse;

import org.jspecify.annotations.NullMarked;
