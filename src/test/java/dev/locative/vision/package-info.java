@NullMarked
package dev.locative.vision;

import org.jspecify.annotations.NullMarked;
