package dev.locative.app;

import dev.locative.review.Standing;

/// A review's sample.
///
/// @param anew whether it was drawn just now; else it was there
public record ReviewDraw(Standing standing, boolean anew) {}
