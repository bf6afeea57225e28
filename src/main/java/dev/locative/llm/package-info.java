/// Asking language models: one question, one reply, and what a reply holds.
@NullMarked
package dev.locative.llm;

import org.jspecify.annotations.NullMarked;
