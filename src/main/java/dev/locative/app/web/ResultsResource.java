package dev.locative.app.web;

import dev.locative.app.ExportFormat;
import dev.locative.app.Jobs;
import dev.locative.app.runs.Service;
import dev.locative.app.runs.ZippedExport;
import dev.locative.report.RunStatistics;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/runs/{id}")
public class ResultsResource {
    private final Service service;
    private final Jobs jobs;

    @Inject
    ResultsResource(Service service, Jobs jobs) {
        this.service = service;
        this.jobs = jobs;
    }

    @GET
    @Path("/export")
    @Produces("application/zip")
    @RunOnVirtualThread
    public Response export(
            @RestPath String id,
            @RestQuery @DefaultValue("messages") @Size(max = 20) String format,
            @RestQuery @Nullable @Size(max = 1000) String imageRoot) {
        ExportFormat shape = ExportFormat.of(format);
        ZippedExport export =
                ZippedExport.of(jobs, service.runs().dir(id), shape, imageRoot, service.scratch());
        StreamingOutput zip = export::write;
        return Response.ok(zip)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s.zip\"".formatted(id, shape.label()))
                .build();
    }

    @GET
    @Path("/report")
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response page(@RestPath String id) {
        return ReportPage.of(service.reports().of(service.runs().dir(id)).page());
    }

    @GET
    @Path("/report")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @RunOnVirtualThread
    public Response figures(@RestPath String id) {
        RunStatistics figures = service.reports().of(service.runs().dir(id)).figures();
        return Response.ok(figures, MediaType.APPLICATION_JSON_TYPE).build(); // without the qs
    }
}
