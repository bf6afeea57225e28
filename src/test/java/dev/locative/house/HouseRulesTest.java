package dev.locative.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// docs/architecture.md draws what is checked here.
class HouseRulesTest {
    private static final String ROOT = "dev.locative";

    /// Fewer classes than this means that the rules looked at nothing. Raise it as the code grows.
    private static final int LEAST_CLASSES = 1050;

    /// A package imports only packages of lower tiers.
    private static final List<Set<String>> TIERS =
            List.of(
                    Set.of("data", "net", "page"),
                    Set.of("taxonomy", "prompt", "model", "scene"),
                    Set.of("pipeline", "statement", "llm", "vision", "vlm"),
                    Set.of("review"),
                    Set.of(
                            "source",
                            "caption",
                            "image",
                            "filter",
                            "export",
                            "report",
                            "eval",
                            "explore",
                            "question"),
                    Set.of("train"),
                    Set.of("app", "spark"));

    /// Imports within one tier that are drawn on purpose, as "from -> to".
    private static final Set<String> DRAWN = Set.of();

    /// Who may import what comes from outside; a library that is not here is nobody's.
    private static final Map<String, Set<String>> OUTSIDE =
            Map.ofEntries(
                    Map.entry("java.sql.", Set.of("source", "export", "eval")),
                    Map.entry("org.duckdb.", Set.of("source", "export", "eval")),
                    Map.entry(
                            "com.fasterxml.jackson.",
                            Set.of(
                                    "pipeline",
                                    "llm",
                                    "llm.remote",
                                    "caption",
                                    "source",
                                    "export",
                                    "report",
                                    "taxonomy",
                                    "statement",
                                    "prompt",
                                    "model",
                                    "vision",
                                    "eval",
                                    "review",
                                    "train",
                                    "app")),
                    Map.entry("org.apache.lucene.", Set.of("taxonomy", "filter", "explore")),
                    Map.entry("opennlp.", Set.of("statement")),
                    Map.entry("com.github.luben.zstd.", Set.of("source", "llm", "caption")),
                    Map.entry("dev.langchain4j.", Set.of("llm", "llm.local", "llm.remote")),
                    Map.entry("de.kherud.llama.", Set.of("llm.local")),
                    Map.entry("ai.djl.", Set.of("vision.djl")),
                    Map.entry("ai.onnxruntime.", Set.of("vision.djl")),
                    Map.entry("javax.imageio.", Set.of("vision.decode")),
                    Map.entry("com.drew.", Set.of("vision.decode")),
                    Map.entry("com.luciad.", Set.of("vision.decode")),
                    Map.entry("org.jsoup.", Set.of("vision")),
                    Map.entry("org.apache.hc.", Set.of("source")),
                    Map.entry("javax.net.ssl.", Set.of("source", "model")),
                    Map.entry("picocli.", Set.of("app.cli")),
                    Map.entry("io.quarkus.", Set.of("app")),
                    Map.entry("org.jboss.logmanager.", Set.of("app.cli")),
                    Map.entry("io.smallrye.", Set.of("app")),
                    Map.entry("org.jboss.resteasy.", Set.of("app.web")),
                    Map.entry("io.vertx.", Set.of("app.web")),
                    Map.entry("io.netty.", Set.of("app.web")),
                    Map.entry("io.micrometer.", Set.of("app")),
                    Map.entry("io.opentelemetry.", Set.of("app")),
                    Map.entry("org.eclipse.microprofile.", Set.of("app")),
                    Map.entry("jakarta.", Set.of("app")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @Test
    void the_rules_see_the_code() {
        assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(LEAST_CLASSES);
    }

    @Test
    void packages_import_only_downwards() {
        classes().should(importOnlyLowerTiers()).check(CLASSES);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void commands_and_web_pages_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".app.web..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".app.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".app.cli..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void libraries_stay_in_the_packages_that_own_them() {
        classes().should(importOnlyTheirLibraries()).check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CLASSES)
                .allSatisfy(type ->
                        assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                                .as("package-info.java of %s", type.getPackageName())
                                .isTrue());
    }

    @Test
    void only_the_command_line_writes_to_the_standard_streams_or_ends_the_process() {
        var below = noClasses().that().resideOutsideOfPackage(ROOT + ".app.cli..").should();
        below.accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void nothing_is_random_without_a_seed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(java.util.Collections.class, "shuffle", List.class)
                .check(CLASSES);
    }

    @Test
    void nothing_waits_by_the_clock() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .that(ARE_TOP_LEVEL)
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(CLASSES);
    }

    private static final DescribedPredicate<JavaClass> ARE_TOP_LEVEL =
            DescribedPredicate.describe("are top level", JavaClass::isTopLevelClass);

    private static ArchCondition<JavaClass> importOnlyLowerTiers() {
        return new ArchCondition<>("import only packages of lower tiers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = part(type);
                if (tier(from) < 0) {
                    events.add(violation(type, from + " has no tier: give it one in TIERS"));
                }
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String to = part(target);
                    if (isOurs(target)
                            && !from.equals(to)
                            && tier(to) >= tier(from)
                            && !DRAWN.contains(from + " -> " + to)) {
                        events.add(violation(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> importOnlyTheirLibraries() {
        return new ArchCondition<>("import only the libraries that their package owns") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!isAllowed(type, target)) {
                        events.add(violation(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isAllowed(JavaClass type, JavaClass target) {
        String name = target.getName();
        for (var entry : OUTSIDE.entrySet()) {
            if (name.startsWith(entry.getKey())) {
                return entry.getValue().stream()
                        .map(owner -> ROOT + "." + owner + ".")
                        .anyMatch((type.getPackageName() + ".")::startsWith);
            }
        }
        return isOurs(target)
                || target.isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("org.jspecify.");
    }

    private static ConditionEvent violation(JavaClass type, String message) {
        return SimpleConditionEvent.violated(type, message);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    private static String part(JavaClass type) {
        return isOurs(type)
                ? type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0]
                : "";
    }

    private static int tier(String part) {
        for (int i = 0; i < TIERS.size(); i++) {
            if (TIERS.get(i).contains(part)) {
                return i;
            }
        }
        return -1;
    }
}
