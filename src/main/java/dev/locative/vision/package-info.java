/// Looking at pictures: decoding, resampling, and the ports that vision models stand behind.
@NullMarked
package dev.locative.vision;

import org.jspecify.annotations.NullMarked;
