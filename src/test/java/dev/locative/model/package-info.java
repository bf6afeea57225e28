@NullMarked
package dev.locative.model;

import org.jspecify.annotations.NullMarked;
