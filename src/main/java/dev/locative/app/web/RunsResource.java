package dev.locative.app.web;

import dev.locative.app.runs.Desk;
import dev.locative.app.runs.Run;
import dev.locative.app.runs.RunSettings;
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
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.net.URI;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {
    private final Service service;
    private final EventStreams events;

    @Inject
    RunsResource(Service service, EventStreams events) {
        this.service = service;
        this.events = events;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response begin(
            @NotNull @Valid RunSettings body,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 255) String key,
            UriInfo uri) {
        return accepted(service.run(body, null, key), uri);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RunOnVirtualThread
    public Response upload(
            @RestForm @NotNull FileUpload captions,
            @RestForm @PartType(MediaType.APPLICATION_JSON) @Valid @Nullable RunSettings settings,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 255) String key,
            UriInfo uri) {
        RunSettings wanted = settings == null ? RunSettings.NONE : settings;
        return accepted(service.run(wanted, captions.uploadedFile(), key), uri);
    }

    private static Response accepted(Run run, UriInfo uri) {
        URI place = URI.create(uri.getPath().replaceFirst("/$", "") + "/" + run.id());
        return Response.accepted(run).header("Location", place).build();
    }

    @GET
    @RunOnVirtualThread
    public Desk.Page list(
            @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int size) {
        return service.runs().list(page, size);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    public Run get(@RestPath String id) {
        return service.runs().get(id);
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    public Response cancel(@RestPath String id) {
        return Response.accepted(service.runs().cancel(id)).build();
    }

    @POST
    @Path("/{id}/resume")
    @RunOnVirtualThread
    public Response resume(@RestPath String id) {
        return Response.accepted(service.runs().resume(id)).build();
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    public Multi<OutboundSseEvent> events(@RestPath String id) {
        return events.of(service.runs(), id);
    }
}
