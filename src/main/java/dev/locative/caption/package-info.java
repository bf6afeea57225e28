/// The caption route: gates and generators that work from a sample's caption.
@NullMarked
package dev.locative.caption;

import org.jspecify.annotations.NullMarked;
