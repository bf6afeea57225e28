/// The human evaluation of a run (SpaRE, arXiv 2504.20648, section 3): how many pairs to look at,
/// which, what people say of them, and what follows.
@NullMarked
package dev.locative.review;

import org.jspecify.annotations.NullMarked;
