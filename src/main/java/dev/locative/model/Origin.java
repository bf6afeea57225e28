package dev.locative.model;

import java.net.URI;

/// Where an entry's files come from.
public sealed interface Origin {
    /// A Hugging Face repository.
    ///
    /// @param repository as `Qwen/Qwen2-VL-2B-Instruct`, data sets as `datasets/allenai/pixmo-cap`
    /// @param revision a commit, or a branch or tag, which may move
    record Hub(String repository, String revision) implements Origin {}

    /// Files below an address that ends in `/`.
    record Web(URI base) implements Origin {}

    /// What the files are from, for records and messages: the same for every mirror.
    default String name() {
        return switch (this) {
            case Hub(String repository, String revision) -> repository + "@" + revision;
            case Web(URI base) -> base.toString();
        };
    }
}
