/// How the service is watched: health, metrics, traces.
@NullMarked
package dev.locative.app.ops;

import org.jspecify.annotations.NullMarked;
