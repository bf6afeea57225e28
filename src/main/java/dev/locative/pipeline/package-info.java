/// How samples flow: ports, the recipe that one sample passes, the runner and the ledger.
@NullMarked
package dev.locative.pipeline;

import org.jspecify.annotations.NullMarked;
