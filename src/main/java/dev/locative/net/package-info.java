/// Dealing with servers: how long to wait before one is asked again, what arrives from it.
@NullMarked
package dev.locative.net;

import org.jspecify.annotations.NullMarked;
