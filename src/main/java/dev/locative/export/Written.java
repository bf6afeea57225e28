package dev.locative.export;

import java.util.List;

/// What an exporter wrote.
///
/// @param images examples, that is samples with at least one kept pair
/// @param pairs question-answer pairs
/// @param rows rows of the data files
/// @param textOnly rows without an image
/// @param relative rows whose image is a relative path, which the trainer has to resolve
/// @param remote rows whose image is a URL
/// @param mended questions and answers that held a trainer's control token or broken Unicode and
///   were changed for it
/// @param files the data files, relative to the export's directory, in reading order
public record Written(
        long images,
        long pairs,
        long rows,
        long textOnly,
        long relative,
        long remote,
        long mended,
        List<String> files) {
    public Written {
        files = List.copyOf(files);
    }
}
