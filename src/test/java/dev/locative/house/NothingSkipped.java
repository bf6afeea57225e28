package dev.locative.house;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/// Where `LOCATIVE_REQUIRE_ALL=1` is set (CI sets it), a test whose assumption does not hold fails
/// instead of being skipped: what a machine cannot test must not look tested.
public final class NothingSkipped implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
            throws Throwable {
        if (thrown instanceof TestAbortedException
                && "1".equals(System.getenv("LOCATIVE_REQUIRE_ALL"))) {
            throw new AssertionError(
                    "LOCATIVE_REQUIRE_ALL=1 forbids to skip: " + thrown.getMessage(), thrown);
        }
        throw thrown;
    }
}
