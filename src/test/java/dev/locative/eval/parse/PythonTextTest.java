package dev.locative.eval.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonTextTest {

    @Test
    void words_part_at_every_space_of_unicode_and_at_information_separators() {
        assertThat(PythonText.words("\u001ca\u00a0b\u3000c\u0085d\u200be "))
                .containsExactly("a", "b", "c", "d\u200be");
        assertThat(PythonText.words("a.b", ".")).containsExactly("a", "b");
    }

    @Test
    void sigma_is_final_after_a_cased_letter_and_before_none() {
        assertThat(PythonText.lower("ΣΑΣ Σ")).isEqualTo("σας σ");
        assertThat(PythonText.lower("A:Σ.")).isEqualTo("a:ς.");
        assertThat(PythonText.lower("AΣ'B")).isEqualTo("aσ'b");
    }

    @Test
    void the_beginning_is_counted_in_code_points() {
        assertThat(PythonText.first("😀ab", 2)).isEqualTo("😀a");
        assertThat(PythonText.first("😀", 2)).isEqualTo("😀");
    }

    @Test
    void numbers_are_written_as_python_does() {
        assertThat(PythonNumber.write(36)).isEqualTo("36.0");
        assertThat(PythonNumber.write(0.26)).isEqualTo("0.26");
        assertThat(PythonNumber.write(1234567890123456.0)).isEqualTo("1234567890123456.0");
        assertThat(PythonNumber.write(1e16)).isEqualTo("1e+16");
        assertThat(PythonNumber.write(-1.5e300)).isEqualTo("-1.5e+300");
        assertThat(PythonNumber.write(0.00001)).isEqualTo("1e-05");
    }
}
