/// The commands of `./locative`.
@NullMarked
package dev.locative.app.cli;

import org.jspecify.annotations.NullMarked;
