package dev.locative.app.web;

/// Answers that a server seldom gives, or not soon enough for a test.
final class Canned {
    private Canned() {}

    /// What would run, load or break out if any of it were taken for markup.
    static final String EVIL = "\\\"><img src=x onerror=alert(1)><script>alert(2)</script>";

    static final String SUMMARY =
            """
            {"samples": {"read": 1581234, "rejected": 12, "refused": 1125728, "answered": 455490, "failed": 4, "reused": 0},
             "pairs": {"generated": 3400000, "kept": 455494}, "refusals": {"lexical": 1125728},
             "checks": {"grounded": {"kept": 455494, "dropped": 2944506, "skipped": 0}}, "seconds": 7200.5, "rate": 219.6,
             "llm": {"calls": 0}, "stages": {}}
            """;

    private static final String RUN =
            """
            {"id": "%s", "state": "%s", "origin": "service", "created": "2026-11-21T10:20:53Z",
             "started": "2026-11-21T10:20:53Z", "settings": {"files": ["%s.jsonl"], "filters": ["grounded"]},
             "plan": "%s", "notes": ["%s"], "warnings": ["%s"], "resumable": %s, %s "summary": %s}
            """;

    /// A run of 3.4 million pairs whose texts are all evil.
    static String run(String id, String state, String more) {
        boolean resumable = state.equals("interrupted") || state.equals("failed");
        return RUN.formatted(id, state, EVIL, EVIL, EVIL, EVIL, resumable, more, SUMMARY);
    }

    static final String PROGRESS =
            """
            "progress": {"fraction": 0.25, "bytes": 25, "totalBytes": 100, "done": 395308, "planned": 1581234,
             "waiting": 16, "kept": 113873, "dropped": 736126, "seconds": 1800, "rate": 219.6, "left": 5400},
            """;

    static String runs(String... runs) {
        return """
        {"total": %d, "page": 0, "size": 20, "runs": [%s], "queue": {"running": 0, "waiting": 0, "limit": 16}}
        """
                .formatted(runs.length, String.join(",", runs));
    }

    static final String SCORES =
            """
            [{"check": "grounded", "dropsAbove": false, "cutoff": 0.6, "low": 0.0, "high": 1.0, "other": 0, "bins": [
              {"from": 0.0, "to": 0.25, "kept": 0, "dropped": 2900000}, {"from": 0.25, "to": 0.5, "kept": 0, "dropped": 44506},
              {"from": 0.5, "to": 0.75, "kept": 5494, "dropped": 0}, {"from": 0.75, "to": 1.0, "kept": 450000, "dropped": 0}]}]
            """;

    static final String RETUNED =
            """
            {"kept": 450000, "dropped": 2950000, "gained": 0, "lost": 5494, "unasked": 0, "later": []}
            """;

    private static final String PAIR =
            """
            {"question": "What is left of %1$s?", "answer": "%1$s", "frame": "viewer", "relations": ["left"],
             "evidence": [2, 7], "kept": %2$s, "verdicts": [{"check": "grounded", "score": 0.93%3$s}]}
            """;

    static String pair(boolean kept) {
        return PAIR.formatted(EVIL, kept, kept ? "" : ", \"drop\": \"" + EVIL + "\"");
    }

    private static final String SAMPLE =
            """
            {"id": "%1$s", "image": "%1$s.jpg", "source": "docci", "caption": "A small cup left of it %1$s."}
            """
                    .formatted(EVIL);

    /// The first page of very many; the index still has to read half of the ledger.
    static final String PAIRS =
            """
            {"total": 3400000, "page": 0, "size": 20,
             "indexed": {"samples": 455490, "pairs": 1700000, "bytes": 500, "ofBytes": 1000, "unreadable": 0},
             "pairs": [
              {"sample": %1$s, "ordinal": 0, "outcome": "answered", "pair": %2$s,
               "highlights": {"question": [[8, 12]], "answer": [], "caption": [[12, 16]]}},
              {"sample": %1$s, "ordinal": 1, "outcome": "answered", "pair": %3$s,
               "highlights": {"question": [], "answer": [], "caption": []}}],
             "facets": {"relation": [{"value": "left", "count": 3400000}, {"value": "%4$s", "count": 2}],
              "group": [], "frame": [], "source": [], "check": [{"value": "grounded", "count": 2944506}],
              "verdict": [{"value": "kept", "count": 455494}, {"value": "dropped", "count": 2944506}], "reason": []}}
            """
                    .formatted(SAMPLE, pair(true), pair(false), EVIL);

    static final String NOTHING =
            """
            {"total": 0, "page": 0, "size": 20, "indexed": {"samples": 1, "pairs": 1, "bytes": 9, "ofBytes": 9, "unreadable": 0},
             "pairs": [], "facets": {"relation": [], "group": [], "frame": [], "source": [], "check": [], "verdict": [], "reason": []}}
            """;

    static String problem(int status, String title, String detail) {
        return """
        {"type": "about:blank", "title": "%s", "status": %d, "detail": "%s", "instance": "/v1"}
        """
                .formatted(title, status, detail);
    }

    /// A review with two people's judgements.
    static final String REVIEW =
            """
            {"draw": "d", "drawn": "2026-11-21T10:20:53Z", "population": 455494, "size": 3, "confidence": 0.95, "margin": 0.05,
             "marginReached": 0.0499, "seed": 0, "stratify": "none", "strata": [], "judged": 2,
             "reviewers": [{"name": "Ann", "judged": 2, "labels": {"correct": 1, "wrong_relation": 1}},
              {"name": "%1$s", "judged": 1, "labels": {"correct": 1}}],
             "agreement": [{"a": "Ann", "b": "Bob", "both": 1, "same": 1.0, "kappa": 0.81}],
             "rates": {"overall": {"name": "overall", "judged": 2, "decided": 2, "wrong": 1, "rate": 0.5, "low": 0.095, "high": 0.905},
              "byKind": [], "byRelation": [{"name": "left", "judged": 2, "decided": 2, "wrong": 1, "rate": 0.5, "low": 0.095, "high": 0.905}],
              "bySource": []}, "notes": ["%1$s"]}
            """
                    .formatted(EVIL);

    private static final String ITEM =
            """
            {"item": %d, "stratum": "all", "sample": %s, "ordinal": 0, "pair": %s}
            """;

    static final String ITEMS =
            """
            {"items": [%s, %s, %s], "next": 0}
            """
                    .formatted(
                            ITEM.formatted(0, SAMPLE, pair(true)),
                            ITEM.formatted(1, SAMPLE, pair(true)),
                            ITEM.formatted(2, SAMPLE, pair(true)));
}
