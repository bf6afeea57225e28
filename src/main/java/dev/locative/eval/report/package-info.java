/// What an evaluation leaves behind and shows: JSON, tables, a page, beside the paper's figures.
@NullMarked
package dev.locative.eval.report;

import org.jspecify.annotations.NullMarked;
