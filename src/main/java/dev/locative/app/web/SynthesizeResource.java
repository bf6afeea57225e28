package dev.locative.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.app.runs.Captions;
import dev.locative.app.runs.Choosing;
import dev.locative.app.runs.OutcomeView;
import dev.locative.app.runs.Refusal;
import dev.locative.app.runs.Service;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/synthesize")
@Produces(MediaType.APPLICATION_JSON)
public class SynthesizeResource {
    private static final String SOURCE = "request";

    private final Service service;
    private final UploadedImages uploaded;

    @Inject
    SynthesizeResource(Service service, UploadedImages uploaded) {
        this.service = service;
        this.uploaded = uploaded;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public ObjectNode one(@NotNull @Valid SynthesizeBody body) {
        SynthesizeBody.Image image = body.image();
        if (image == null) {
            return answer(body, null, null);
        }
        byte[] data = image.data();
        if ((image.url() == null) == (data == null)) {
            throw new IllegalArgumentException("image: give url or data, one of the two");
        }
        if (data == null) {
            return answer(body, UploadedImages.url(Objects.requireNonNull(image.url())), null);
        }
        try (UploadedImages.Held held = uploaded.hold(data)) {
            return answer(body, held.name(), held);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RunOnVirtualThread
    public ObjectNode form(
            @RestForm @NotBlank @Size(max = 100_000) String caption,
            @RestForm @Nullable @Size(max = 500) String id,
            @RestForm @Nullable @Size(max = 20) String generator,
            @RestForm @Nullable @Size(max = 60) String gate,
            @RestForm @Nullable @Size(max = 50) List<@Size(max = 60) String> filters,
            @RestForm @Nullable @Size(max = 50) List<@Size(max = 60) String> without,
            @RestForm @Nullable Boolean keepBenign,
            @RestForm @Nullable Long seed,
            @RestForm("image") @Nullable FileUpload image)
            throws IOException {
        SynthesizeBody body =
                new SynthesizeBody(
                        caption,
                        id,
                        null,
                        generator,
                        gate,
                        filters == null || filters.isEmpty() ? null : filters,
                        without,
                        keepBenign,
                        seed);
        if (image == null) {
            return answer(body, null, null);
        }
        try (UploadedImages.Held held = uploaded.hold(Files.readAllBytes(image.uploadedFile()))) {
            return answer(body, held.name(), held);
        }
    }

    private ObjectNode answer(
            SynthesizeBody body, @Nullable String image, UploadedImages.@Nullable Held held) {
        Captions captions = service.captions();
        long start = System.nanoTime();
        Outcome outcome =
                captions.answer(
                        new Sample(
                                Objects.requireNonNullElse(body.id(), "caption"),
                                image,
                                body.caption(),
                                SOURCE),
                        new Choosing(
                                body.generator(),
                                body.gate(),
                                body.filters(),
                                body.without(),
                                body.keepBenign(),
                                body.seed()));
        if (outcome instanceof Outcome.Failed failed) {
            throw new Refusal(
                    Refusal.Kind.BEHIND,
                    "it broke at %s: %s".formatted(failed.stage(), failed.error()));
        }
        ObjectNode view = OutcomeView.of(outcome);
        if (held != null) {
            view.remove("image"); // a name of ours
        }
        if (captions.looks() != (image != null)) {
            view.withArray("notes")
                    .add(
                            image == null
                                    ? "no image came, so the pairs were not held against one"
                                    : "the image was not looked at: the service was started without --clip");
        }
        view.put("seconds", Math.round((System.nanoTime() - start) / 1e5) / 1e4);
        return view;
    }
}
