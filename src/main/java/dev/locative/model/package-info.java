/// Models and data sets by name: what there is, where it comes from, and getting it onto the disk.
@NullMarked
package dev.locative.model;

import org.jspecify.annotations.NullMarked;
