/// What reports are set in: numbers, tables for a terminal, Markdown, HTML that loads nothing, its
/// style.
@NullMarked
package dev.locative.page;

import org.jspecify.annotations.NullMarked;
