/// The relations that Locative knows, and how to find their keywords in a text.
@NullMarked
package dev.locative.taxonomy;

import org.jspecify.annotations.NullMarked;
