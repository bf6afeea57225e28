@NullMarked
package dev.locative.vision.djl;

import org.jspecify.annotations.NullMarked;
