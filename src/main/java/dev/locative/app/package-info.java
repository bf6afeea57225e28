/// Wiring: the one facade that commands and web endpoints call.
@NullMarked
package dev.locative.app;

import org.jspecify.annotations.NullMarked;
