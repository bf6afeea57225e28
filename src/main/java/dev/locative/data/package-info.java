/// The values that flow through Locative: a sample in, an outcome out, and what lies between.
@NullMarked
package dev.locative.data;

import org.jspecify.annotations.NullMarked;
