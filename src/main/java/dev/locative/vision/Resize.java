package dev.locative.vision;

/// Which size a picture is given before the crop.
public sealed interface Resize {
    /// The short side becomes `side`, the long one keeps the aspect ratio, rounded down.
    record ShortestEdge(int side) implements Resize {
        public ShortestEdge {
            checkSide(side);
        }
    }

    /// Both sides are given; the aspect ratio is lost.
    record Stretched(int width, int height) implements Resize {
        public Stretched {
            checkSide(width);
            checkSide(height);
        }
    }

    /// The size stays.
    record None() implements Resize {}

    /// Of the resized picture, before the crop.
    default long width(Picture picture) {
        return switch (this) {
            case ShortestEdge(int side) -> scaled(picture.width(), picture, side);
            case Stretched(int width, int height) -> width;
            case None() -> picture.width();
        };
    }

    /// Of the resized picture, before the crop.
    default long height(Picture picture) {
        return switch (this) {
            case ShortestEdge(int side) -> scaled(picture.height(), picture, side);
            case Stretched(int width, int height) -> height;
            case None() -> picture.height();
        };
    }

    private static long scaled(int side, Picture picture, int shortest) {
        return (long) shortest * side / Math.min(picture.width(), picture.height());
    }

    private static void checkSide(int side) {
        if (side < 1) {
            throw new IllegalArgumentException("a side of " + side + " pixels");
        }
    }
}
