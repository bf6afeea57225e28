package dev.locative.app.web;

import dev.locative.app.CatalogueRow;
import dev.locative.app.Jobs;
import dev.locative.app.ModelsRequest;
import dev.locative.app.Version;
import dev.locative.app.runs.Service;
import dev.locative.app.runs.ServiceOptions;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class InfoResource {
    private static final int FIRST_PAGE = 20;

    private final Service service;
    private final Jobs jobs;
    private final EventStreams events;

    @Inject
    InfoResource(Service service, Jobs jobs, EventStreams events) {
        this.service = service;
        this.jobs = jobs;
        this.events = events;
    }

    /// What the service can do.
    ///
    /// @param auth `key` where requests need one, else `none`
    /// @param generators `model` stands for the service's language model
    /// @param filters all that there are
    /// @param usualFilters those that this service can use, which are asked when none are named
    public record Info(
            String version,
            String auth,
            List<String> generators,
            List<String> gates,
            List<String> filters,
            List<String> usualFilters,
            List<String> formats,
            boolean clip,
            Limits limits) {
        /// @param queue runs that may wait
        /// @param events event streams that may be open
        public record Limits(int queue, int events, long bodyBytes, long uploadBytes) {}
    }

    @GET
    @Path("/info")
    @RunOnVirtualThread
    public Info info() {
        ServiceOptions options = service.options();
        ServiceOptions.Limits limits = options.limits();
        return new Info(
                Version.CURRENT,
                options.access().key() == null ? "none" : "key",
                options.generator() == null ? List.of("pattern") : List.of("pattern", "model"),
                service.vocabulary().gates(),
                service.vocabulary().filters(),
                service.usualFilters(),
                service.vocabulary().formats(),
                options.images().clip() != null,
                new Info.Limits(
                        limits.queue(), limits.events(), limits.bodyBytes(), limits.uploadBytes()));
    }

    /// @param catalogue the models that can be had by name
    /// @param language the service's language model; null without
    /// @param clip the service's model that looks at images; null without
    public record Models(
            List<CatalogueRow> catalogue, @Nullable String language, @Nullable String clip) {}

    @GET
    @Path("/models")
    @RunOnVirtualThread
    public Models models() {
        return new Models(
                jobs.models(new ModelsRequest(null)),
                service.options().generator() == null ? null : service.options().llm().model(),
                service.options().images().clip());
    }

    @GET
    @Path("/taxonomy")
    @RunOnVirtualThread
    public TaxonomyView taxonomy() {
        return TaxonomyView.of(jobs.taxonomy());
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    public Multi<OutboundSseEvent> events() {
        return events.of(service.runs(), FIRST_PAGE);
    }
}
