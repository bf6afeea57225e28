package dev.locative.app.runs;

import static dev.locative.app.runs.PlayedWork.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
    private static final JsonNode SETTINGS =
            JsonNodeFactory.instance.objectNode().put("gate", "none");

    @TempDir Path folder;
    private final PlayedWork work = new PlayedWork();
    private JobQueue queue = new JobQueue(1, 3);
    private final Map<JobQueue, Desk> used = new IdentityHashMap<>();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = desk(false);
        queue.start();
    }

    @AfterEach
    void end() {
        used.keySet().forEach(JobQueue::end);
        used.values().forEach(Desk::stop);
        assertThat(used.keySet()).allMatch(each -> each.await(Duration.ofSeconds(20)));
    }

    private Desk desk(boolean resume) {
        Desk fresh = new Desk(folder, work, queue);
        used.put(queue, fresh);
        fresh.begin(resume);
        return fresh;
    }

    /// As after a kill: the old desk is not asked any more, and a new one reads what is on disk.
    private void restart(boolean resume, boolean start) {
        queue.end();
        queue = new JobQueue(1, 3);
        desk = desk(resume);
        if (start) {
            queue.start();
        }
    }

    private static Desk.Order order(@Nullable String name) {
        return new Desk.Order(name, "usual", SETTINGS, null, null);
    }

    private static Desk.Order keyed(@Nullable String name, String key) {
        return new Desk.Order(name, "usual", SETTINGS, null, key);
    }

    private Run until(String id, RunState state) throws InterruptedException {
        Semaphore changes = new Semaphore(1);
        Runnable leave = desk.watch(id, changes::release);
        while (changes.tryAcquire(20, TimeUnit.SECONDS)) {
            Run run = desk.get(id);
            if (run.state() == state) {
                leave.run();
                return run;
            }
        }
        throw new AssertionError("run %s is %s".formatted(id, desk.get(id)));
    }

    private Path ticket(String id) {
        return folder.resolve(".service").resolve(id + ".json");
    }

    @Test
    void a_run_is_queued_works_and_finishes_and_disk_knows_each_step() throws Exception {
        Run asked = desk.submit(order("a"));
        assertThat(asked.id()).isEqualTo("a");
        assertThat(asked.settings()).isEqualTo(SETTINGS);
        work.atWork();
        assertThat(ticket("a")).content().contains("\"running\"");
        work.end(DONE);

        Run ended = until("a", RunState.FINISHED);

        assertThat(ended.started()).isNotNull();
        assertThat(ended.ended()).isNotNull();
        assertThat(ended.resumable()).isFalse();
        assertThat(ticket("a")).content().contains("\"finished\"");
        assertThat(desk.states()).isEqualTo(Map.of(RunState.FINISHED, 1));
    }

    @Test
    void runs_without_a_name_get_one_that_is_free() {
        assertThat(desk.submit(order(null)).id()).isEqualTo("usual");
        assertThat(desk.submit(order(null)).id()).isEqualTo("usual-2");
        Desk.Order odd = new Desk.Order(null, "../ä b", SETTINGS, null, null);
        assertThat(desk.submit(odd).id()).isEqualTo("b");
    }

    @Test
    void a_name_that_is_taken_or_none_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("there"));

        assertThatThrownBy(() -> desk.submit(order("there")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there is a run there already");
        for (String name : new String[] {"", ".a", "../a", "a/b", "a b", "x".repeat(101), "a\n"}) {
            assertThatThrownBy(() -> desk.submit(order(name)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no name of a run");
        }
        assertThat(folder.resolve(".service")).isEmptyDirectory();
    }

    @Test
    void beyond_the_limit_nothing_is_taken_and_nothing_stays_of_the_upload() throws Exception {
        desk.submit(order("working"));
        work.atWork();
        for (int i = 0; i < 3; i++) {
            desk.submit(order("waits" + i));
        }
        Path upload = Files.writeString(folder.resolve("upload-1"), "{}");

        assertThatThrownBy(
                        () -> desk.submit(new Desk.Order("more", "usual", SETTINGS, upload, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("3 runs wait already");

        assertThat(desk.get("waits2").place()).isEqualTo(3);
        assertThat(desk.list(0, 10).queue()).isEqualTo(new JobQueue.Standing(1, 3, 3));
        assertThat(upload).doesNotExist();
        assertThat(folder.resolve(".service")).isDirectoryNotContaining("glob:**upload*");
        assertThatThrownBy(() -> desk.get("more")).hasMessageContaining("there is no run more");
    }

    @Test
    void an_upload_is_the_runs_own() throws Exception {
        Path upload = Files.writeString(folder.resolve("upload-1"), "{}");
        desk.submit(new Desk.Order("a", "usual", SETTINGS, upload, null));
        work.atWork();
        work.end(DONE);
        until("a", RunState.FINISHED);

        assertThat(work.uploads.getFirst().orElseThrow()).hasContent("{}");
    }

    @Test
    void a_key_asks_for_one_run_in_later_processes_too() throws Exception {
        Run first = desk.submit(keyed(null, "k"));
        assertThat(desk.submit(keyed(null, "k")).id()).isEqualTo(first.id());
        restart(false, false);

        assertThat(desk.submit(keyed(null, "k")).id()).isEqualTo(first.id());
        assertThat(desk.submit(keyed(null, "other")).id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> desk.submit(keyed("named", "k")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("asked for run usual, with other settings");
        assertThat(Files.readString(ticket("usual"))).doesNotContain("\"k\"");
    }

    @Test
    void a_run_that_waits_is_cancelled_at_once_and_never_begins() throws Exception {
        desk.submit(order("working"));
        work.atWork();
        desk.submit(order("waits"));

        assertThat(desk.cancel("waits").state()).isEqualTo(RunState.CANCELLED);
        work.end(DONE);
        until("working", RunState.FINISHED);

        assertThat(work.begun).containsExactly("working");
        assertThatThrownBy(() -> desk.cancel("waits")).hasMessageContaining("nothing to cancel");
    }

    @Test
    void a_run_at_work_stops_when_cancelled_and_goes_on_when_resumed() throws Exception {
        desk.submit(order("a"));
        work.atWork();
        desk.cancel("a");
        assertThat(until("a", RunState.CANCELLED).resumable()).isTrue();

        assertThat(desk.resume("a").state()).isIn(RunState.QUEUED, RunState.RUNNING);
        work.atWork();
        assertThatThrownBy(() -> desk.resume("a")).hasMessageContaining("nothing to resume");
        work.end(DONE);

        until("a", RunState.FINISHED);
        assertThat(work.begun).containsExactly("a", "a");
    }

    @Test
    void a_run_cancelled_between_its_turn_and_its_beginning_never_begins() throws Exception {
        restart(false, false);
        desk.submit(order("a"));
        synchronized (desk) { // its turn has come, and it wants to begin
            queue.start();
            while (queue.standing().running() == 0) {
                Thread.onSpinWait();
            }
            assertThat(desk.cancel("a").state()).isEqualTo(RunState.STOPPING);
        }

        until("a", RunState.CANCELLED);
        assertThat(work.begun).isEmpty();
    }

    @Test
    void work_that_breaks_or_has_a_problem_is_a_failed_run_with_its_reason() throws Exception {
        desk.submit(order("broken"));
        work.end(_ -> {
            throw new StackOverflowError();
        });
        assertThat(until("broken", RunState.FAILED).problem()).contains("internal error");
        desk.submit(order("empty"));
        work.end(_ -> "no pair was kept");

        Run run = until("empty", RunState.FAILED);

        assertThat(run.problem()).isEqualTo("no pair was kept");
        assertThat(run.resumable()).isTrue();
    }

    @Test
    void work_that_ends_by_itself_without_an_end_was_interrupted() throws Exception {
        desk.submit(order("a"));
        work.end(_ -> null); // a signal reached it before the service

        assertThat(until("a", RunState.INTERRUPTED).resumable()).isTrue();
    }

    @Test
    void a_service_that_ends_interrupts_what_works_and_keeps_what_waits() throws Exception {
        desk.submit(order("works"));
        work.atWork();
        desk.submit(order("waits"));
        queue.end();
        desk.stop();
        until("works", RunState.INTERRUPTED);
        restart(false, true);

        work.atWork();
        assertThat(work.begun).containsExactly("works", "waits");
        assertThat(desk.get("works").state()).isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void after_a_kill_a_run_at_work_shows_as_interrupted_and_goes_on_only_when_told_to()
            throws Exception {
        desk.submit(order("works"));
        work.atWork();
        restart(false, true);
        Run run = desk.get("works");
        assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(run.resumable()).isTrue();
        assertThat(ticket("works")).content().contains("interrupted");

        restart(true, false);

        assertThat(desk.get("works").state()).isEqualTo(RunState.QUEUED);
        assertThat(desk.get("works").place()).isEqualTo(1);
    }

    @Test
    void a_finished_run_whose_directory_was_deleted_is_gone_and_its_name_and_key_are_free()
            throws Exception {
        desk.submit(keyed("a", "k"));
        work.end(DONE);
        until("a", RunState.FINISHED);
        delete("a");

        assertThat(desk.list(0, 10).total()).isZero();
        assertThatThrownBy(() -> desk.get("a")).hasMessage("there is no run a");
        assertThat(ticket("a")).doesNotExist();
        assertThat(desk.submit(keyed("a", "k")).state().live()).isTrue();
        work.end(DONE);
        until("a", RunState.FINISHED);
        delete("a");
        assertThat(desk.submit(keyed("a", "k")).state().live()).isTrue();
    }

    private void delete(String run) throws IOException {
        Files.delete(folder.resolve(run).resolve("done"));
        Files.delete(folder.resolve(run).resolve("run.json"));
        Files.delete(folder.resolve(run));
    }

    @Test
    void runs_of_commands_are_listed_newest_first_with_those_of_the_service() throws Exception {
        for (String name : new String[] {"old", "not-a-run", ".hidden", "damaged"}) {
            Files.createDirectory(folder.resolve(name));
        }
        Files.writeString(folder.resolve("old/run.json"), "2020-01-01T00:00:00Z");
        Files.writeString(folder.resolve("damaged/run.json"), "{");
        desk.submit(order("new"));

        Desk.Page page = desk.list(0, 10);

        assertThat(page.runs()).extracting(Run::id).containsExactly("new", "old");
        assertThat(page.runs().getLast().origin()).isEqualTo("command");
        assertThat(desk.list(1, 1).runs()).extracting(Run::id).containsExactly("old");
        assertThat(desk.list(7, 10).runs()).isEmpty();
        assertThatThrownBy(() -> desk.resume("old")).hasMessageContaining("begun by a command");
        assertThatThrownBy(() -> desk.get("damaged")).hasMessageContaining("no run damaged");
        assertThatThrownBy(() -> desk.get("../old")).hasMessageContaining("there is no run");
    }

    @Test
    void a_run_that_cannot_be_read_is_shown_as_failed_and_hides_no_other() throws Exception {
        for (String name : new String[] {"good", "bad"}) {
            Files.createDirectory(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("run.json"), "2020-01-01T00:00:00Z");
        }
        Files.createFile(folder.resolve("bad/broken"));

        Desk.Page page = desk.list(0, 10);

        assertThat(page.runs()).hasSize(2);
        assertThat(page.runs().getFirst().state()).isEqualTo(RunState.FAILED);
        assertThat(page.runs().getFirst().problem()).contains("summary.json, line 1: torn");
    }

    @Test
    void a_ticket_that_cannot_be_written_fails_the_run_and_not_the_service() throws Exception {
        desk.submit(order("first"));
        work.atWork();
        desk.submit(order("second"));
        desk.submit(order("third"));
        Files.delete(ticket("second"));
        Files.createDirectories(ticket("second").resolve("full")); // as a full disk would be
        work.end(DONE);
        until("first", RunState.FINISHED);

        assertThat(work.atWork()).isEqualTo("third");
        assertThat(desk.get("second").state()).isEqualTo(RunState.FAILED);
        assertThat(desk.get("second").problem()).contains("cannot write");
        work.end(DONE);
        until("third", RunState.FINISHED);
    }

    @Test
    void each_end_is_told_once() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        desk.watchEnds(run -> told.add(run.id() + " " + run.state().label()));
        desk.submit(order("a"));
        work.atWork();
        desk.submit(order("b"));
        desk.cancel("b");
        work.end(DONE);
        until("a", RunState.FINISHED);
        queue.end();
        assertThat(queue.await(Duration.ofSeconds(20))).isTrue();

        assertThat(told).containsExactly("b cancelled", "a finished");
    }

    @Test
    void watchers_hear_of_changes_until_they_leave() throws Exception {
        desk.submit(order("a"));
        work.atWork();
        Semaphore told = new Semaphore(0);
        Semaphore gone = new Semaphore(0);
        desk.watch("a", told::release);
        desk.watch("a", gone::release).run();
        work.end(DONE);
        until("a", RunState.FINISHED);

        assertThat(told.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(gone.availablePermits()).isZero();
        desk.watch("a", told::release).run(); // of one that has ended: nothing to hear
        assertThatThrownBy(() -> desk.watch("nosuch", told::release)).isInstanceOf(Refusal.class);
    }
}
