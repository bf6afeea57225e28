package dev.locative.app.web;

import dev.locative.app.runs.RunImages;
import dev.locative.app.runs.Service;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/runs/{id}/image")
public class ImageResource {
    private static final int HOUR = 3_600;

    private final Service service;

    @Inject
    ImageResource(Service service) {
        this.service = service;
    }

    @GET
    @Produces("image/*")
    @RunOnVirtualThread
    public Response image(
            @RestPath String id, @RestQuery @NotNull @Size(max = 1000) String sample) {
        RunImages.Image image = service.image(id, sample);
        return Response.ok(image.content(), image.type())
                .header("Cache-Control", "private, max-age=" + HOUR)
                .build();
    }
}
