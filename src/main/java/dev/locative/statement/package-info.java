/// Reading what captions state (`Reader`) and wording it as questions and answers (`Wording`).
@NullMarked
package dev.locative.statement;

import org.jspecify.annotations.NullMarked;
