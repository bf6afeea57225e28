@NullMarked
package dev.locative.vision.decode;

import org.jspecify.annotations.NullMarked;
