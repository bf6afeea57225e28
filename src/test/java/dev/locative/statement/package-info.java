@NullMarked
package dev.locative.statement;

import org.jspecify.annotations.NullMarked;
