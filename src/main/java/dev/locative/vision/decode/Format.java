package dev.locative.vision.decode;

/// The image formats that are decoded.
public enum Format {
    JPEG,
    PNG,
    GIF,
    WEBP,
    BMP
}
