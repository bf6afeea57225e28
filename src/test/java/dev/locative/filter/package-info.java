@NullMarked
package dev.locative.filter;

import org.jspecify.annotations.NullMarked;
