/// Gates that look at a sample's image before anything is asked about it.
@NullMarked
package dev.locative.image;

import org.jspecify.annotations.NullMarked;
