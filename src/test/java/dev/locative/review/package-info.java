@NullMarked
package dev.locative.review;

import org.jspecify.annotations.NullMarked;
