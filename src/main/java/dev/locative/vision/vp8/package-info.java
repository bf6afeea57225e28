/// Key frames of the VP8 video format, which lossy WebP consists of: RFC 6386, and where it leaves
/// a choice, libwebp's. Pixels equal libwebp's, which Pillow uses.
@NullMarked
package dev.locative.vision.vp8;

import org.jspecify.annotations.NullMarked;
