package dev.locative.data;

import java.util.Locale;

/// Whose left and front a relation speaks of: the frame of reference that the SpaRE paper names as
/// its first limitation (arXiv 2504.20648, section "Limitations").
public enum Frame {
    /// As seen in the picture: "on the left side of the image", "in the background".
    VIEWER,
    /// By the reference's own sides: "in his right hand", "at the front of the truck".
    OBJECT,
    /// The relation needs no frame, or the text does not tell.
    UNSTATED;

    /// The lower-case name, as it stands in ledgers and exports.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
