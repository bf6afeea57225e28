package dev.locative.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdTableTest {
    @Test
    void itAgreesWithAMap() {
        Random random = new Random(7);
        IdTable table = new IdTable(0);
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String id = "id" + random.nextInt(50_000);
            int state = 1 + random.nextInt(3);
            Integer before = map.put(id, state);
            assertThat(table.put(TextHash.of(id), state)).isEqualTo(before == null ? 0 : before);
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((id, state) -> assertThat(table.get(TextHash.of(id))).isEqualTo(state));
        assertThat(table.get(TextHash.of("other"))).isZero();
    }

    @Test
    void idsThatDifferLittleHashApart() {
        Set<TextHash> seen = new HashSet<>();
        Set<Long> low = new HashSet<>();
        int count = 0;
        for (int i = 0; i < 100_000; i++) {
            for (String form : new String[] {"%d", "img_%08d.jpg", "%d\0", "\0%d"}) {
                TextHash hash = TextHash.of(form.formatted(i));
                seen.add(hash);
                low.add(hash.low() >>> 2);
                count++;
            }
        }
        assertThat(seen).hasSize(count);
        assertThat(low).hasSize(count);
        assertThat(TextHash.of(""))
                .isNotEqualTo(TextHash.of("\0"))
                .isNotEqualTo(TextHash.of("\0\0"));
    }

    @Test
    void textsThatDifferInOnePlaceHashApart() {
        String text = "A cup stands left of the plate.";
        Set<TextHash> keys = new HashSet<>();
        keys.add(TextHash.of(text));
        keys.add(TextHash.of(""));
        int count = 2;
        for (int i = 0; i < text.length(); i++) {
            for (char c = 'a'; c <= 'z'; c++) {
                if (text.charAt(i) != c) {
                    keys.add(TextHash.of(text.substring(0, i) + c + text.substring(i + 1)));
                    count++;
                }
            }
            keys.add(TextHash.of(text.substring(0, i)));
            count += i == 0 ? 0 : 1;
        }

        assertThat(keys).hasSize(count);
        IdTable seen = new IdTable(0);
        assertThat(keys).allMatch(seen::add).noneMatch(seen::add);
    }

    @Test
    void theHashIsPartOfTheFileFormatAndNeverChanges() {
        assertThat(TextHash.of("train_00001"))
                .isEqualTo(new TextHash(7349765247204757963L, 312447500752081950L));
    }
}
