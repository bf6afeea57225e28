package dev.locative.app;

import dev.locative.review.Judgement;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What somebody says of a pair.
///
/// @param reviewer 1 to 64 letters, digits, blanks and `_ . @ ' + -`
/// @param label `correct`, `wrong_relation`, `wrong_object`, `not_spatial` or `unclear`
/// @param note in the reviewer's words
public record JudgeRequest(
        @NotBlank @Size(max = 200) String reviewer,
        @NotNull @Pattern(regexp = "correct|wrong_relation|wrong_object|not_spatial|unclear")
                String label,
        @Nullable @Size(max = Judgement.NOTE) String note) {}
