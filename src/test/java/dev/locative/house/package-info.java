/// The house rules, checked.
@NullMarked
package dev.locative.house;

import org.jspecify.annotations.NullMarked;
