/// Dumps of captions in their published shapes, read as samples.
@NullMarked
package dev.locative.source;

import org.jspecify.annotations.NullMarked;
