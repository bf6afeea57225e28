package dev.locative.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.locative.app.runs.Refusal;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/// Bodies are read to their limit, and together take no more than their room.
class CountedBodyTest {
    /// A body that goes on for ever.
    private static final class Endless extends InputStream {
        long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            given += most;
            return most;
        }
    }

    @Test
    void a_body_at_its_limit_is_read_and_one_byte_more_is_refused() throws IOException {
        var body = new CountedBody(InputStream.nullInputStream(), 3, _ -> {});
        assertThat(body.readAllBytes()).isEmpty();

        var endless = new CountedBody(new Endless(), 3, _ -> {});
        assertThat(endless.readNBytes(3)).hasSize(3);
        assertThatExceptionOfType(ClientErrorException.class)
                .isThrownBy(endless::read)
                .withMessageContaining("longer than 3 bytes")
                .matches(e -> e.getResponse().getStatus() == 413);
    }

    @Test
    void closing_does_not_read_what_comes_without_end() throws IOException {
        Endless source = new Endless();
        var body = new CountedBody(source, 1L << 40, _ -> {});
        assertThat(body.readNBytes(1000)).hasSize(1000);

        body.close();

        assertThat(source.given).isLessThan(100_000);
    }

    @Test
    void large_bodies_share_their_room_and_small_ones_need_none() {
        BodyRoom room = new BodyRoom(1_000_000);
        BodyRoom.Share first = room.share();
        first.add(900_000);
        BodyRoom.Share second = room.share();
        second.add(60_000);

        assertThat(room.held()).isEqualTo(900_000);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> second.add(60_000))
                .matches(e -> e.kind() == Refusal.Kind.FULL);

        first.end();
        first.end();
        second.add(100);
        assertThat(room.held()).isEqualTo(120_100);
        second.end();
        assertThat(room.held()).isZero();
        second.add(900_000);
        assertThat(room.held()).as("a request that is over takes nothing").isZero();
    }
}
