/// From an image file's bytes to a picture: headers, limits, formats, orientation.
///
/// Pixels equal those of Pillow's `ImageOps.exif_transpose(image).convert("RGB")`: colour profiles
/// and gamma are ignored, transparency is dropped unless [Transparency] says otherwise, 16-bit
/// colours lose their lower byte.
@NullMarked
package dev.locative.vision.decode;

import org.jspecify.annotations.NullMarked;
