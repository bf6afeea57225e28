package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What is kept on disk of a run that the service was asked for.
///
/// @param id the name of its directory
/// @param created when it was asked for, ISO 8601 in UTC
/// @param started when work on it began last
/// @param problem why it failed
/// @param settings as asked for
/// @param key sha256 of the idempotency key
/// @param body sha256 of what was asked for with that key
record Ticket(
        String id,
        RunState state,
        String created,
        @Nullable String started,
        @Nullable String ended,
        @Nullable String problem,
        JsonNode settings,
        @Nullable String key,
        @Nullable String body) {

    static Ticket of(String id, JsonNode settings, @Nullable String key, @Nullable String body) {
        return new Ticket(id, RunState.QUEUED, now(), null, null, null, settings, key, body);
    }

    Ticket queued() {
        return new Ticket(id, RunState.QUEUED, created, null, null, null, settings, key, body);
    }

    Ticket running() {
        return new Ticket(id, RunState.RUNNING, created, now(), null, null, settings, key, body);
    }

    Ticket stopping() {
        return new Ticket(id, RunState.STOPPING, created, started, null, null, settings, key, body);
    }

    Ticket ended(RunState how, @Nullable String problem) {
        return new Ticket(id, how, created, started, now(), problem, settings, key, body);
    }

    /// What a file says, where it is the ticket of that run.
    ///
    /// @throws IllegalArgumentException when it is not
    static Ticket of(@Nullable Ticket read, String id) {
        if (read == null
                || !id.equals(read.id)
                || read.state == null
                || read.created == null
                || read.settings == null) {
            throw new IllegalArgumentException("it lacks what a ticket of run " + id + " has");
        }
        return read;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
