package dev.locative.app.web.guard;

import java.util.Map;

/// Why the guard lets a request not pass.
///
/// @param status of the answer
/// @param detail what is wrong and what to do
/// @param headers of the answer
record Refused(int status, String detail, Map<String, String> headers) {
    Refused(int status, String detail) {
        this(status, detail, Map.of());
    }
}
