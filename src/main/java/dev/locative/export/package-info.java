/// Training files in the shapes that trainers read.
@NullMarked
package dev.locative.export;

import org.jspecify.annotations.NullMarked;
