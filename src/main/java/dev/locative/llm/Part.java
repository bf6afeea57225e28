package dev.locative.llm;

/// A piece of what a model is asked.
public sealed interface Part {
    record Text(String text) implements Part {}

    /// A picture.
    ///
    /// @param png a whole PNG file; not copied, so nobody may change it
    record Image(byte[] png) implements Part {}
}
