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
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

@Path("/v1/runs/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review")
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
    @Operation(
            summary = "Draws the sample that people judge, unless it is there",
            description =
                    "What is not said is as in the sample that is there; without one confidence"
                            + " 0.95, margin 0.05, seed 0, nothing divided. Reads the run's ledger: half"
                            + " a minute for three million pairs.")
    @APIResponse(
            responseCode = "201",
            description = "Drawn",
            content = @Content(schema = @Schema(implementation = ReviewStanding.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there",
            content = @Content(schema = @Schema(implementation = ReviewStanding.class)))
    @APIResponse(
            responseCode = "409",
            description = "One by other settings is there, or the run is being written")
    public Response draw(
            @RestPath String id,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "as the paper", value = "{}"),
                                                @ExampleObject(
                                                        name = "some of each relation",
                                                        value =
                                                                "{\"margin\": 0.03, \"stratify\":"
                                                                        + " \"relation\"}")
                                            }))
                    @Valid
                    @Nullable ReviewSettings body) {
        ReviewDraw draw =
                jobs.drawReview(
                        dir(id), Objects.requireNonNullElse(body, ReviewSettings.NONE), _ -> {});
        return Response.status(draw.anew() ? 201 : 200).entity(draw.standing()).build();
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Who judged what, how far they agree, what share of pairs is wrong")
    @APIResponse(responseCode = "200", description = "The standing")
    @APIResponse(responseCode = "404", description = "No sample was drawn")
    public ReviewStanding standing(@RestPath String id) {
        return jobs.review(dir(id));
    }

    @GET
    @Path("/items")
    @RunOnVirtualThread
    @Operation(
            summary = "Pairs of the sample in the drawn order, with this reviewer's own labels",
            description = "next is the first item that this reviewer has not judged.")
    @APIResponse(responseCode = "200", description = "The items")
    @APIResponse(responseCode = "404", description = "No sample was drawn")
    public ReviewItems items(
            @RestPath String id,
            @Parameter(example = "ada") @RestQuery @NotBlank @Size(max = 200) String reviewer,
            @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int from,
            @RestQuery @DefaultValue("20") @Min(0) @Max(100) int size) {
        return jobs.reviewItems(dir(id), reviewer, from, size);
    }

    @PUT
    @Path("/items/{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Keeps what a reviewer says of a pair; the last word counts",
            description = "It is on the disk when the answer comes.")
    @APIResponse(responseCode = "200", description = "Kept")
    @APIResponse(responseCode = "404", description = "There is no such item")
    public ReviewedItem judge(
            @RestPath String id,
            @RestPath int item,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a wrong object",
                                                            value =
                                                                    "{\"reviewer\": \"ada\","
                                                                            + " \"label\":"
                                                                            + " \"wrong_object\","
                                                                            + " \"note\": \"it is a"
                                                                            + " dog\"}")))
                    @NotNull
                    @Valid
                    JudgeRequest body) {
        return jobs.judge(dir(id), item, body);
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
