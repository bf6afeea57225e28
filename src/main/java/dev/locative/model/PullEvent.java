package dev.locative.model;

/// What is told while files are fetched.
public sealed interface PullEvent {
    /// A line for the user.
    record Note(String text) implements PullEvent {}

    /// How far one file has come; about as often as bytes arrive.
    ///
    /// @param file as it is called in the catalogue
    /// @param bytes on the disk already, those of earlier attempts too
    /// @param total -1 when the server does not say
    /// @param perSecond bytes a second since this pull began on the file
    record Progress(String file, long bytes, long total, double perSecond) implements PullEvent {}
}
