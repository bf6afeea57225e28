@NullMarked
package dev.locative.net;

import org.jspecify.annotations.NullMarked;
