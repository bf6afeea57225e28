package dev.locative.eval.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// MMMU's 30 subjects in their six domains, as its `data_utils.py` has them (Yue et al., arXiv
/// 2311.16502; Apache-2.0).
final class MmmuSubjects {
    private static final Pattern ID = Pattern.compile("([^_]+)_(.+)_(\\d+)");

    private static final SequencedMap<String, String> DOMAINS =
            domains(
                    "Art and Design: Art, Art_Theory, Design, Music",
                    "Business: Accounting, Economics, Finance, Manage, Marketing",
                    "Science: Biology, Chemistry, Geography, Math, Physics",
                    "Health and Medicine: Basic_Medical_Science, Clinical_Medicine, Diagnostics_and_Laboratory_Medicine, Pharmacy, Public_Health",
                    "Humanities and Social Science: History, Literature, Sociology, Psychology",
                    "Tech and Engineering: Agriculture, Architecture_and_Engineering, Computer_Science, Electronics, Energy_and_Power, Materials, Mechanical_Engineering");

    /// What an id says: "validation_Art_Theory_12".
    record Named(String split, String subject) {
        static Optional<Named> of(String id) {
            Matcher parts = ID.matcher(id);
            return parts.matches()
                    ? Optional.of(new Named(parts.group(1), parts.group(2)))
                    : Optional.empty();
        }
    }

    private MmmuSubjects() {}

    /// All 30 by the alphabet, the order of the published answers.
    static List<String> all() {
        return DOMAINS.sequencedKeySet().stream().sorted().toList();
    }

    /// The domain of a subject; empty for a subject that MMMU does not have.
    static Optional<String> domain(String subject) {
        return Optional.ofNullable(DOMAINS.get(subject));
    }

    /// A subject as ids write it, whatever the case and whether with spaces.
    static String plain(String subject) {
        String plain = subject.strip().replace(' ', '_');
        return DOMAINS.sequencedKeySet().stream()
                .filter(one -> one.equalsIgnoreCase(plain))
                .findFirst()
                .orElse(plain);
    }

    /// `validation` for "val", too.
    static String split(String name) {
        String split = name.strip().toLowerCase(Locale.ROOT);
        return split.equals("val") ? "validation" : split;
    }

    private static SequencedMap<String, String> domains(String... groups) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        for (String group : groups) {
            String[] parts = group.split(": ");
            for (String subject : parts[1].split(", ")) {
                all.put(subject, parts[0]);
            }
        }
        return all;
    }
}
