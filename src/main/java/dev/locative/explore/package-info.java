/// Looking into a run: a Lucene index over its ledger for full text, facets, sorting by score, and
/// what other cut-offs would keep.
@NullMarked
package dev.locative.explore;

import org.jspecify.annotations.NullMarked;
