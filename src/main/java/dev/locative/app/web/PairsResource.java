package dev.locative.app.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.locative.app.runs.KnownCutoffs;
import dev.locative.app.runs.Refusal;
import dev.locative.app.runs.Service;
import dev.locative.explore.Indexed;
import dev.locative.filter.Filters;
import dev.locative.pipeline.Cutoffs;
import dev.locative.pipeline.Retuned;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunManifest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Looking into a run, from its first outcome on.
@Path("/v1/runs/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PairsResource {
    private final Service service;

    @Inject
    PairsResource(Service service) {
        this.service = service;
    }

    @GET
    @Path("/pairs")
    @RunOnVirtualThread
    public PairsView pairs(@RestPath String id, @BeanParam @Valid PairsWanted wanted) {
        return service.explorer()
                .look(
                        service.runs().dir(id),
                        index -> PairsView.of(index.pairs(wanted.query()), wanted));
    }

    @GET
    @Path("/scores")
    @RunOnVirtualThread
    public List<ScoresView> scores(
            @RestPath String id, @RestQuery @DefaultValue("40") @Min(1) @Max(1_000) int bins) {
        java.nio.file.Path dir = service.runs().dir(id);
        Optional<RunManifest> manifest = manifest(dir);
        if (manifest.isEmpty()) {
            return List.of();
        }
        KnownCutoffs known = new KnownCutoffs(manifest.get());
        return service
                .explorer()
                .look(dir, index -> index.scores(bins, Filters::dropsAbove))
                .stream()
                .map(scores -> ScoresView.of(scores, known))
                .toList();
    }

    /// Empty while the run waits for its turn.
    private static Optional<RunManifest> manifest(java.nio.file.Path dir) {
        return Files.exists(dir.resolve("run.json"))
                ? Optional.of(RunDirectory.manifest(dir))
                : Optional.empty();
    }

    /// What `retune` would make of a run, so far as it is indexed.
    public record RetunedView(@JsonUnwrapped Retuned retuned, Indexed indexed) {}

    @GET
    @Path("/retuned")
    @RunOnVirtualThread
    public RetunedView retuned(
            @RestPath String id,
            @RestQuery @NotEmpty @Size(max = 50)
                    List<
                                    @Pattern(
                                            regexp = ".{1,200}:[^:]{1,30}",
                                            message = "is CHECK:VALUE, for example grounded:0.8")
                                    String>
                            cutoff) {
        java.nio.file.Path dir = service.runs().dir(id);
        RunManifest manifest =
                manifest(dir)
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.CONFLICT,
                                        "run %s waits for its turn: it has no scores yet"
                                                .formatted(id)));
        Cutoffs cutoffs = new Cutoffs(parsed(cutoff), Filters::dropsAbove);
        return service.explorer()
                .look(
                        dir,
                        index ->
                                new RetunedView(
                                        index.retuned(cutoffs, Retuned.filters(manifest)),
                                        index.indexed()));
    }

    private static Map<String, Double> parsed(List<String> cutoffs) {
        Map<String, Double> byCheck = new TreeMap<>();
        for (String cutoff : cutoffs) {
            int colon = cutoff.lastIndexOf(':');
            String check = cutoff.substring(0, colon);
            double value = number(cutoff.substring(colon + 1), check);
            if (byCheck.put(check, value) != null) {
                throw new IllegalArgumentException("cutoff: two values for " + check);
            }
        }
        return byCheck;
    }

    private static double number(String value, String check) {
        Double number;
        try {
            number = Double.valueOf(value);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (number.isNaN()) {
            throw new IllegalArgumentException(
                    "cutoff: \"%s\" is no number, for %s".formatted(value, check));
        }
        return number;
    }
}
