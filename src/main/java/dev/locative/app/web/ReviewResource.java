package dev.locative.app.web;

import dev.locative.app.Jobs;
import dev.locative.app.JudgeRequest;
import dev.locative.app.ReviewDraw;
import dev.locative.app.ReviewItems;
import dev.locative.app.ReviewSettings;
import dev.locative.app.ReviewedItem;
import dev.locative.app.runs.Refusal;
import dev.locative.app.runs.Service;
import dev.locative.review.NoSuchItem;
import dev.locative.review.NotDrawn;
import dev.locative.review.ReviewConflict;
import dev.locative.review.ReviewStanding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// People judge a sample of a run's kept pairs.
@Path("/v1/runs/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private final Service service;
    private final Jobs jobs;

    @Inject
    ReviewResource(Service service, Jobs jobs) {
        this.service = service;
        this.jobs = jobs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response draw(@RestPath String id, @Valid @Nullable ReviewSettings body) {
        ReviewDraw draw =
                jobs.drawReview(
                        dir(id), Objects.requireNonNullElse(body, ReviewSettings.NONE), _ -> {});
        return Response.status(draw.anew() ? 201 : 200).entity(draw.standing()).build();
    }

    @GET
    @RunOnVirtualThread
    public ReviewStanding standing(@RestPath String id) {
        return jobs.review(dir(id));
    }

    @GET
    @Path("/items")
    @RunOnVirtualThread
    public ReviewItems items(
            @RestPath String id,
            @RestQuery @NotBlank @Size(max = 200) String reviewer,
            @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int from,
            @RestQuery @DefaultValue("20") @Min(0) @Max(100) int size) {
        return jobs.reviewItems(dir(id), reviewer, from, size);
    }

    @PUT
    @Path("/items/{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public ReviewedItem judge(
            @RestPath String id, @RestPath int item, @Valid @Nullable JudgeRequest body) {
        java.nio.file.Path run = dir(id);
        if (body == null) {
            throw new IllegalArgumentException(
                    "the body is missing: reviewer, label, perhaps note");
        }
        return jobs.judge(run, item, body);
    }

    /// @throws Refusal when there is no such run, or it has not begun
    private java.nio.file.Path dir(String id) {
        java.nio.file.Path dir = service.runs().dir(id);
        if (!Files.exists(dir.resolve("run.json"))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "run %s has not begun: wait for its end".formatted(id));
        }
        return dir;
    }

    @ServerExceptionMapper
    Response missing(NotDrawn missing, UriInfo uri) {
        return problem(404, "the run has no sample to review; POST .../review draws one", uri);
    }

    @ServerExceptionMapper
    Response missing(NoSuchItem missing, UriInfo uri) {
        return problem(404, missing.getMessage(), uri);
    }

    @ServerExceptionMapper
    Response conflict(ReviewConflict conflict, UriInfo uri) {
        return problem(409, conflict.getMessage(), uri);
    }

    private static Response problem(int status, String detail, UriInfo uri) {
        return Problem.of(status, detail, uri.getPath(), List.of()).response();
    }
}
