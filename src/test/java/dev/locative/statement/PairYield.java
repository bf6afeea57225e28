package dev.locative.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Prints how many pairs a run keeps per answered caption, and for what share of them any, by the
/// part of the ids before the slash: `PairYield RUN`.
final class PairYield {
    private static final class Tally {
        int captions;
        int paired;
        int stated;
        int pairs;
    }

    private PairYield() {}

    public static void main(String[] args) throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        Reader reader = new Reader();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of(args[0]), "ledger-*.jsonl")) {
            for (Path file : files) {
                try (BufferedReader lines = Files.newBufferedReader(file)) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        count(json.readTree(line), reader, tallies);
                    }
                }
            }
        }
        System.out.printf(
                "%-36s %8s %8s %8s %8s %8s%n",
                "dataset", "captions", "stating", "paired", "share", "pairs/c");
        tallies.forEach((name, tally) ->
                System.out.printf(
                        "%-36s %8d %8d %8d %8.3f %8.2f%n",
                        name,
                        tally.captions,
                        tally.stated,
                        tally.paired,
                        tally.paired / (double) Math.max(1, tally.stated),
                        tally.pairs / (double) tally.captions));
    }

    private static void count(JsonNode outcome, Reader reader, Map<String, Tally> tallies) {
        String id = outcome.path("id").asText();
        int slash = id.indexOf('/');
        int kept = 0;
        for (JsonNode pair : outcome.path("pairs")) {
            boolean dropped = false;
            for (JsonNode verdict : pair.path("verdicts")) {
                dropped |= verdict.has("drop");
            }
            kept += dropped ? 0 : 1;
        }
        boolean stated = !reader.read(outcome.path("caption").asText()).isEmpty();
        String set = slash < 0 ? id : id.substring(0, slash);
        boolean described = set.startsWith("DOCCI") || set.startsWith("IIW");
        for (String name :
                new String[] {set, described ? "= DOCCI and IIW" : "= others", "= all"}) {
            Tally tally = tallies.computeIfAbsent(name, _ -> new Tally());
            tally.captions++;
            tally.pairs += kept;
            tally.paired += kept > 0 ? 1 : 0;
            tally.stated += stated ? 1 : 0;
        }
    }
}
