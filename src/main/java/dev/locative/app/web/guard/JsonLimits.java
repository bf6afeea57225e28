package dev.locative.app.web.guard;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.runs.Service;
import dev.locative.app.web.Problems;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// How deep JSON of requests may be, and how long what stands in it; no list holds a null.
@Singleton
public class JsonLimits implements ObjectMapperCustomizer {
    private static final int NUMBER = 100;
    private static final int NAME = 1_000;

    private final Service service;

    @Inject
    JsonLimits(Service service) {
        this.service = service;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        int longest =
                (int) Math.min(service.options().limits().bodyBytes(), Integer.MAX_VALUE - 16);
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(Problems.DEPTH)
                                .maxNumberLength(NUMBER)
                                .maxNameLength(NAME)
                                .maxStringLength(longest) // images in base64
                                .build());
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }
}
