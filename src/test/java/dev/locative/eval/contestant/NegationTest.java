package dev.locative.eval.contestant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {
    private static List<String> captions() throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(
                                NegationTest.class.getResourceAsStream("vsr-captions.txt.gz"));
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    @Test
    void every_caption_of_vsr_is_denied_at_its_verb() throws IOException {
        List<String> captions = captions();
        assertThat(captions).hasSize(10_972);
        assertThat(captions)
                .allSatisfy(caption -> {
                    String denied = Negation.of(caption);
                    assertThat(denied)
                            .matches(
                                    "The \\w+( \\w+)? (is not|does not (contain|consist of|have as a part)) .+");
                    assertThat(
                                    denied.replace(" is not ", " is ")
                                            .replace(" does not contain ", " contains ")
                                            .replace(" does not consist ", " consists ")
                                            .replace(" does not have ", " has "))
                            .isEqualTo(String.join(" ", caption.strip().split("\\s+")));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The cat is behind the dog.              | The cat is not behind the dog.
                    The cats are behind the dog.            | The cats are not behind the dog.
                    The cat is not behind the dog.          | The cat is behind the dog.
                    The oven contains the pizza.            | The oven does not contain the pizza.
                    The ovens contain the pizza.            | The ovens do not contain the pizza.
                    The cake consists of the donut.         | The cake does not consist of the donut.
                    The car has as a part the cat.          | The car does not have as a part the cat.
                    The cat touches the sofa.               | The cat does not touch the sofa.
                    The bed cover is on the floor.          | The bed cover is not on the floor.
                    The bus is facing the car that is red.  | The bus is not facing the car that is red.
                    There is a cat behind the dog.          | There is not a cat behind the dog.
                    The cat that is red is on the mat.      | It is not true that the cat that is red is on the mat.
                    The cat is here and the dog is there.   | It is not true that the cat is here and the dog is there.
                    No cat is on the mat.                   | It is not true that no cat is on the mat.
                    Every cat is on the mat.                | It is not true that every cat is on the mat.
                    The man sits on a bench.                | It is not true that the man sits on a bench.
                    Paris lies near London.                 | It is not true that Paris lies near London.
                    The dog is between the cat and the car. | The dog is not between the cat and the car.
                    """)
    void statements_built_otherwise(String statement, String denied) {
        assertThat(Negation.of(statement)).isEqualTo(denied);
    }
}
