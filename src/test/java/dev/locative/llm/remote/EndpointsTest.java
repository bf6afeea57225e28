package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Endpoint one = endpoint("http://one");
    private final Endpoint two = endpoint("http://two");
    private long now = Long.MAX_VALUE - 5;
    private final Endpoints endpoints = new Endpoints(List.of(one, two), () -> now);
    private final ServerFailure away =
            ServerFailure.unreachable("refused", new java.io.IOException());

    private Endpoint endpoint(String address) {
        return new Endpoint(
                Addresses.base(URI.create(address)),
                null,
                new CallerHttp(
                        client,
                        null,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        InstantSource.system()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void later(Duration time) {
        now += time.toNanos();
    }

    private void seenAway(Endpoint endpoint) {
        Endpoint taken = endpoints.take(null);
        assertThat(taken).isSameAs(endpoint);
        endpoints.failed(taken, away);
    }

    @Test
    void the_one_with_the_fewest_in_flight_is_next() {
        assertThat(endpoints.take(null)).isSameAs(one);
        assertThat(endpoints.take(null)).isSameAs(two);
        assertThat(endpoints.take(null)).isSameAs(one);
        endpoints.served(two);
        assertThat(endpoints.take(null)).isSameAs(two);
        assertThat(endpoints.take(null)).isSameAs(two);
    }

    @Test
    void a_request_that_failed_goes_to_another() {
        Endpoint taken = endpoints.take(null);
        endpoints.take(null);
        endpoints.take(null);
        endpoints.failed(taken, ServerFailure.broken("garbage"));
        assertThat(endpoints.take(one)).isSameAs(two);
    }

    @Test
    void rest_grows_with_each_refusal_and_ends_with_a_reply() {
        seenAway(one);
        endpoints.take(null);
        later(Duration.ofMillis(1999));
        assertThat(endpoints.take(null)).isSameAs(two);
        later(Duration.ofMillis(2));
        seenAway(one);
        later(Duration.ofMillis(3999));
        assertThat(endpoints.take(null)).isSameAs(two);
        later(Duration.ofMillis(2));
        assertThat(endpoints.take(null)).isSameAs(one);
        endpoints.served(one);
        seenAway(one);
        later(Duration.ofMillis(2001));
        assertThat(endpoints.take(null)).as("short again").isSameAs(one);
    }

    @Test
    void where_all_rest_the_first_to_wake_is_asked() {
        seenAway(one);
        later(Duration.ofMillis(500));
        seenAway(two);
        assertThat(endpoints.take(null)).isSameAs(one);
    }

    @Test
    void requests_that_are_wrong_say_nothing_about_the_server() {
        for (int i = 0; i < 10; i++) {
            Endpoint taken = endpoints.take(null);
            assertThat(endpoints.failed(taken, ServerFailure.status(400, "", null))).isFalse();
        }
        assertThat(endpoints.take(null)).isSameAs(one);
        assertThat(endpoints.take(null)).isSameAs(two);
    }
}
