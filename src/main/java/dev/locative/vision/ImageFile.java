package dev.locative.vision;

/// What became of looking for a sample's image.
public sealed interface ImageFile {
    /// @param content the file as it is, still encoded
    /// @param location where it was found, for messages
    record Found(byte[] content, String location) implements ImageFile {}

    /// @param reason a few words without the image's own name, equal for equal causes, so that they
    ///   can be counted: "no such file", "HTTP 404"
    /// @param detail the whole message, with file or URL and what to do
    /// @param passing whether it may be had another time: a server that is down, say
    record Missing(String reason, String detail, boolean passing) implements ImageFile {
        /// One that will not come back.
        public Missing(String reason, String detail) {
            this(reason, detail, false);
        }
    }

    /// What a message can hold of what somebody else wrote: the first 300 characters, without
    /// control characters.
    static String quoted(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 300 ? clean : clean.substring(0, 300) + "...";
    }
}
