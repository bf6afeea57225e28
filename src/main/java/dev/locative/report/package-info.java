/// What a run or a dump amounts to: funnels, distributions, gate scores, the HTML report.
@NullMarked
package dev.locative.report;

import org.jspecify.annotations.NullMarked;
