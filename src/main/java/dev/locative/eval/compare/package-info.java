/// Two runs of the same benchmarks side by side: what changed, and whether that can be chance.
@NullMarked
package dev.locative.eval.compare;

import org.jspecify.annotations.NullMarked;
