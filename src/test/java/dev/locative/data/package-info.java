@NullMarked
package dev.locative.data;

import org.jspecify.annotations.NullMarked;
