package dev.locative.app;

import dev.locative.review.ReviewStanding;

/// A review's sample.
///
/// @param anew whether it was drawn just now; else it was there
public record ReviewDraw(ReviewStanding standing, boolean anew) {}
