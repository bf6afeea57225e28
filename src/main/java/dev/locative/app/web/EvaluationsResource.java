package dev.locative.app.web;

import dev.locative.app.runs.Desk;
import dev.locative.app.runs.EvaluationSettings;
import dev.locative.app.runs.EvaluationView;
import dev.locative.app.runs.Refusal;
import dev.locative.app.runs.Run;
import dev.locative.app.runs.Service;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource {
    private final Service service;
    private final EventStreams events;

    @Inject
    EvaluationsResource(Service service, EventStreams events) {
        this.service = service;
        this.events = events;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response begin(
            @NotNull @Valid EvaluationSettings body,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 255) String key) {
        Run run = service.evaluate(body, key);
        return Response.accepted(run).header("Location", "/v1/evaluations/" + run.id()).build();
    }

    @GET
    @RunOnVirtualThread
    public Desk.Page list(
            @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int size) {
        return service.evaluations().list(page, size);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    public EvaluationView get(@RestPath String id) {
        return EvaluationView.of(service.evaluations(), id);
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    public Response cancel(@RestPath String id) {
        return Response.accepted(service.evaluations().cancel(id)).build();
    }

    @POST
    @Path("/{id}/resume")
    @RunOnVirtualThread
    public Response resume(@RestPath String id) {
        return Response.accepted(service.evaluations().resume(id)).build();
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    public Multi<OutboundSseEvent> events(@RestPath String id) {
        return events.of(service.evaluations(), id);
    }

    @GET
    @Path("/{id}/report")
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response report(@RestPath String id) {
        java.nio.file.Path page = service.evaluations().dir(id).resolve("report.html");
        if (!Files.exists(page)) {
            throw new Refusal(
                    Refusal.Kind.MISSING, "evaluation %s has no report yet".formatted(id));
        }
        return ReportPage.of(page);
    }
}
