@NullMarked
package dev.locative.image;

import org.jspecify.annotations.NullMarked;
