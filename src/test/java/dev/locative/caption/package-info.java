@NullMarked
package dev.locative.caption;

import org.jspecify.annotations.NullMarked;
