package dev.locative.app.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One caption to make pairs of.
///
/// @param caption the long description
/// @param id told back with the answer
/// @param image the picture that it describes
/// @param generator `pattern` or `model`; the service's model where none is said and there is one
/// @param gate `lexical`, `scene`, `llm`, several separated by commas, `both` or `none`
/// @param filters those to use; all when none is said
/// @param without those to leave out
/// @param keepBenign whether grounded pairs stay that ask nothing spatial
/// @param seed where the generator chooses at random
public record SynthesizeBody(
        @NotBlank @Size(max = 100_000) String caption,
        @Nullable @Size(max = 500) String id,
        @Nullable @Valid Image image,
        @Nullable @Size(max = 20) String generator,
        @Nullable @Size(max = 60) String gate,
        @Nullable @Size(max = 50) List<@Size(max = 60) String> filters,
        @Nullable @Size(max = 50) List<@Size(max = 60) String> without,
        @Nullable Boolean keepBenign,
        @Nullable Long seed) {

    /// One of the two.
    ///
    /// @param url http or https; fetched where the service looks at images
    /// @param data the image file, in base64
    public record Image(@Nullable @Size(max = 4000) String url, byte @Nullable [] data) {}
}
