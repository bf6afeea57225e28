package dev.locative.vision;

/// A sample fails since its image cannot be had; the message says why and what to do. Carries no
/// stack trace: a dump without its images throws millions.
public final class NoImageException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NoImageException(Seen.Missing missing) {
        super(missing.detail());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
