package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher itself, in a checkout of its own whose JDK and Maven only write down how they were
/// called.
class LauncherIT {
    @TempDir Path folder;
    private Path checkout;
    private Path calls;
    private Path jdk;

    record Ended(int code, String out, String err) {}

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("check out"));
        calls = folder.resolve("calls");
        Files.copy(Path.of("locative"), checkout.resolve("locative"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("src/main/A.java"), "class A {}");
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        script(
                checkout.resolve("mvnw"),
                "echo \"mvnw $JAVA_HOME $*\" >> '%s'; mkdir -p target/quarkus-app;"
                        + " touch target/quarkus-app/quarkus-run.jar",
                calls);
        jdk = jdk("new", "25.0.3");
    }

    @Test
    void builds_once_and_hands_arguments_and_folder_to_the_program() throws Exception {
        Ended first = locative("select", "a file.jsonl");
        Ended second = locative("select", "a file.jsonl");

        assertThat(first.code()).isEqualTo(7);
        assertThat(first.out()).isEqualTo("in " + folder.toRealPath() + "\n");
        assertThat(first.err()).contains("locative: building with " + jdk);
        assertThat(second.err()).isEmpty();
        assertThat(Files.readString(calls)).containsOnlyOnce("mvnw " + jdk);
        assertThat(Files.readString(calls).lines().filter(line -> line.contains("a file.jsonl")))
                .hasSize(2)
                .allMatch(line -> line.endsWith(" select a file.jsonl"));
    }

    @Test
    void builds_again_when_a_source_is_newer_or_gone() throws Exception {
        locative("stats");
        for (String source : List.of("pom.xml", "src/main/A.java", "src/main")) {
            date(checkout.resolve(source), 1_000_000);
        }
        date(checkout.resolve("target/launcher/built"), 2_000_000);
        assertThat(locative("stats").err()).isEmpty();

        date(checkout.resolve("src/main/A.java"), 3_000_000);
        assertThat(locative("stats").err()).contains("building");

        date(checkout.resolve("target/launcher/built"), 4_000_000);
        assertThat(locative("stats").err()).isEmpty();
        Files.delete(checkout.resolve("src/main/A.java"));
        assertThat(locative("stats").err()).contains("building");
    }

    @Test
    void works_through_a_symbolic_link() throws Exception {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("check out", "locative"));

        assertThat(run(link, Map.of("JAVA_HOME", jdk.toString()), "stats").code()).isEqualTo(7);
    }

    @Test
    void passes_over_an_old_java_home() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path home = Files.createDirectories(folder.resolve("home/.jdks"));
        Files.createSymbolicLink(home.resolve("a"), jdk);

        Ended ended =
                run(
                        checkout.resolve("locative"),
                        Map.of("JAVA_HOME", old.toString(), "HOME", home.getParent().toString()),
                        "jdk");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("25.").doesNotContain(old.toString());
    }

    @Test
    void two_collectors_never_meet() throws Exception {
        locative("stats");
        Files.delete(calls);
        run(
                checkout.resolve("locative"),
                Map.of("JAVA_HOME", jdk.toString(), "LOCATIVE_JAVA_OPTS", "-XX:+UseSerialGC"),
                "stats");

        assertThat(Files.readString(calls))
                .contains("-XX:+UseSerialGC")
                .doesNotContain("-XX:+UseParallelGC");
    }

    @Test
    void a_failed_build_shows_its_errors_and_exits_1() throws Exception {
        script(checkout.resolve("mvnw"), "echo '[ERROR] A.java:[1,2] no'; exit 1", calls);

        Ended ended = locative("stats");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("A.java:[1,2] no", "the build failed", "build.log");
    }

    @Test
    void test_runs_verify_with_that_jdk() throws Exception {
        assertThat(locative("test", "-Dtest=A").code()).isZero();
        assertThat(Files.readString(calls)).isEqualTo("mvnw " + jdk + " -B verify -Dtest=A\n");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve("jdk " + name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "exit 0", calls);
        script(
                home.resolve("bin/java"),
                "echo \"java $*\" >> '%s'; echo \"in $PWD\"; exit 7",
                calls);
        return home;
    }

    private static void script(Path file, String body, Path calls) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body.formatted(calls) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void date(Path file, long second) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(second, TimeUnit.SECONDS));
    }

    private Ended locative(String... arguments) throws IOException, InterruptedException {
        return run(checkout.resolve("locative"), Map.of("JAVA_HOME", jdk.toString()), arguments);
    }

    private Ended run(Path program, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder("bash", program.toString()).directory(folder.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.matches(".*JAVA.*|LOCATIVE.*"));
        builder.environment().putAll(environment);
        int code =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }
}
