/// Language models behind OpenAI-compatible servers: one or several, asked from the caller's
/// thread, by streams that end when a reply loops, again when a server fails.
@NullMarked
package dev.locative.llm.remote;

import org.jspecify.annotations.NullMarked;
