package dev.locative.llm;

/// A piece of what a model is asked.
public sealed interface Part {
    record Text(String text) implements Part {}

    /// A picture.
    ///
    /// @param file the whole image file; not copied, so nobody may change it
    /// @param type its media type: `image/png`
    record Image(byte[] file, String type) implements Part {
        public Image(byte[] png) {
            this(png, "image/png");
        }
    }
}
