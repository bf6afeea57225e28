package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningPlaceTest {
    @Test
    void a_port_that_is_taken_is_named_with_the_remedy() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> ListeningPlace.require("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "port %d of 127.0.0.1 is taken by another program: end that one, or give another --port (0 takes any that is free)",
                            other.getLocalPort());
        }
    }

    @Test
    void places_that_are_none_are_refused() {
        assertThatThrownBy(() -> ListeningPlace.require("127.0.0.1", 70_000))
                .hasMessage("--port 70000: a port is 0 to 65535");
        assertThatThrownBy(() -> ListeningPlace.require("192.0.2.1", 0)) // nobody's (RFC 5737)
                .hasMessageStartingWith("cannot listen at port 0 of 192.0.2.1");
    }

    @Test
    void any_free_port_will_do() {
        assertThatNoException().isThrownBy(() -> ListeningPlace.require("127.0.0.1", 0));
    }
}
