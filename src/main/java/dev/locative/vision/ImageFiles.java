package dev.locative.vision;

import dev.locative.data.Sample;

/// Where samples' images are got. Thread-safe.
public interface ImageFiles {
    /// The sample's image file; never throws for an image that cannot be had.
    ImageFile fetch(Sample sample);
}
