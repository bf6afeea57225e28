@NullMarked
package dev.locative.taxonomy;

import org.jspecify.annotations.NullMarked;
