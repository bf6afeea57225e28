/// A language model in this process: a GGUF file through llama.cpp's server queue (java-llama.cpp).
@NullMarked
package dev.locative.llm.local;

import org.jspecify.annotations.NullMarked;
