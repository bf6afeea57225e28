@NullMarked
package dev.locative.llm.local;

import org.jspecify.annotations.NullMarked;
