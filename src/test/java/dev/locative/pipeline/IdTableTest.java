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
            assertThat(table.put(IdHash.of(id), state)).isEqualTo(before == null ? 0 : before);
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((id, state) -> assertThat(table.get(IdHash.of(id))).isEqualTo(state));
        assertThat(table.get(IdHash.of("other"))).isZero();
        assertThat(table.count(2))
                .isEqualTo((int) map.values().stream().filter(state -> state == 2).count());
    }

    @Test
    void idsThatDifferLittleHashApart() {
        Set<IdHash> seen = new HashSet<>();
        Set<Long> low = new HashSet<>();
        int count = 0;
        for (int i = 0; i < 100_000; i++) {
            for (String form : new String[] {"%d", "img_%08d.jpg", "%d\0", "\0%d"}) {
                IdHash hash = IdHash.of(form.formatted(i));
                seen.add(hash);
                low.add(hash.low() >>> 2);
                count++;
            }
        }
        assertThat(seen).hasSize(count);
        assertThat(low).hasSize(count);
        assertThat(IdHash.of("")).isNotEqualTo(IdHash.of("\0")).isNotEqualTo(IdHash.of("\0\0"));
    }

    @Test
    void theHashIsPartOfTheFileFormatAndNeverChanges() {
        assertThat(IdHash.of("train_00001"))
                .isEqualTo(new IdHash(7349765247204757963L, 312447500752081950L));
    }
}
