package dev.locative.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchRequestTest {
    @Test
    void pictures_and_candidates_stand_in_the_line_as_they_would_in_a_request() {
        List<Part> parts = List.of(new Part.Image(new byte[] {1, 2, 3}), new Part.Text("True?"));
        byte[] line =
                BatchRequest.line(new Question("a", parts, Shape.FREE, 1, 0, 0, 20), "toy", true);
        assertThat(new String(line, StandardCharsets.UTF_8))
                .contains(
                        """
                        "content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}},\
                        {"type":"text","text":"True?"}]\
                        """)
                .contains("\"logprobs\":true,\"top_logprobs\":20")
                .endsWith("}\n");
    }
}
