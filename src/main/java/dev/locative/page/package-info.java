/// What reports are set in: tables for a terminal, HTML that loads nothing, its style.
@NullMarked
package dev.locative.page;

import org.jspecify.annotations.NullMarked;
