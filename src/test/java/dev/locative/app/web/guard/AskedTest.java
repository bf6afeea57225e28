package dev.locative.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.source.web.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where a request comes from, when a proxy tells.
class AskedTest {
    private static final List<Cidr> PROXIES = List.of(Cidr.of("10.0.0.0/8"), Cidr.of("::1"));

    @Test
    void the_last_hop_that_is_no_proxy_of_ours_is_the_asker() {
        assertThat(client("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client("203.0.113.9, 10.0.0.7")).isEqualTo("203.0.113.9");
        assertThat(client("2001:db8::1")).isEqualTo("2001:db8::1");
    }

    @Test
    void what_the_asker_wrote_itself_does_not_count() {
        assertThat(client("127.0.0.1, 198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client("198.51.100.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void what_is_no_address_ends_the_search_at_the_last_one_that_is() {
        assertThat(client("evil.example")).isEqualTo("10.0.0.5");
        assertThat(client("")).isEqualTo("10.0.0.5");
        assertThat(client()).isEqualTo("10.0.0.5");
        assertThat(client("unknown, 10.0.0.9")).isEqualTo("10.0.0.9");
        assertThat(client("203.0.113.9:4711")).isEqualTo("10.0.0.5");
        assertThat(client("203.0.113.9\r\nX: y")).isEqualTo("10.0.0.5");
    }

    private static String client(String... forwarded) {
        return Asked.client(List.of(forwarded), PROXIES, "10.0.0.5");
    }
}
