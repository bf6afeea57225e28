/// The texts that models are asked with.
@NullMarked
package dev.locative.prompt;

import org.jspecify.annotations.NullMarked;
