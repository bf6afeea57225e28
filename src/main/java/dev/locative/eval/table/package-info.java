/// Benchmarks' published files, read as they are: tables row by row, images when they are asked
/// for.
@NullMarked
package dev.locative.eval.table;

import org.jspecify.annotations.NullMarked;
