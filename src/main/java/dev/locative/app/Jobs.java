package dev.locative.app;

/// Everything that Locative does, one method a job. Commands and web endpoints call only this.
public final class Jobs {}
