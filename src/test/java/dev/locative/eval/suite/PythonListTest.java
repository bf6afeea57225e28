package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonListTest {
    @Test
    void eitherQuoteAndWhatItHoldsIsRead() {
        assertThat(PythonList.read("['$63,020', \"it's\", 'say \"no\"', '']"))
                .containsExactly("$63,020", "it's", "say \"no\"", "");
        assertThat(PythonList.read("['it\\'s', \"a \\\"b\\\"\", '[x, y]']"))
                .containsExactly("it's", "a \"b\"", "[x, y]");
        assertThat(PythonList.read("['''it's''', \"\"\"a \"b\" c\"\"\"]"))
                .containsExactly("it's", "a \"b\" c");
    }

    @Test
    void escapesAreReadAndThoseThatMeanNothingStay() {
        assertThat(PythonList.read("['a\\nb\\tc', '\\\\frac{1}{2}', '\\d\\xe9\\u03c0\\U0001F600']"))
                .containsExactly("a\nb\tc", "\\frac{1}{2}", "\\dé\u03c0\uD83D\uDE00");
        assertThat(PythonList.read("['\\101\\0', '\\N{GREEK SMALL LETTER PI}', r'\\n', u'x']"))
                .containsExactly("A\0", "π", "\\n", "x");
        assertThat(PythonList.read("[\"\\ud83d\\ude00\"]")).containsExactly("\uD83D\uDE00");
        assertThat(PythonList.read("['a\\\nb']")).containsExactly("ab");
    }

    @Test
    void layoutDoesNotCount() {
        assertThat(PythonList.read(" [ 'a' ,\n 'b', ] ")).containsExactly("a", "b");
        assertThat(PythonList.read("('a', 'b')")).containsExactly("a", "b");
        assertThat(PythonList.read("['a' \"b\"]")).containsExactly("ab");
        assertThat(PythonList.read("[]")).isEmpty();
    }

    @Test
    void numbersStandAsTheyAreWritten() {
        assertThat(PythonList.read("[3, -1.50, None, 'x']"))
                .containsExactly("3", "-1.50", "None", "x");
        assertThat(PythonList.strings("[3, 4]")).isEmpty();
        assertThat(PythonList.strings("[x, y]")).isEmpty();
        assertThat(PythonList.strings("['24/7', '3.429']")).contains(List.of("24/7", "3.429"));
        assertThat(PythonList.strings("24/7")).isEmpty();
        assertThat(PythonList.strings("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "[",
                "['a'",
                "['a' 'b",
                "['a', 'b'] x",
                "['a'; 'b']",
                "[,]",
                "['\\x4']",
                "['\\U99999999']",
                "['\\N{no such}']",
                "['a\\",
                "['a')",
                "[['a']]",
                "{'a': 1}"
            })
    void whatIsNoListIsAnError(String text) {
        assertThatThrownBy(() -> PythonList.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".+ at character \\d+");
    }

    @Test
    void listsAreWrittenAsPythonWritesThem() {
        List<String> items = List.of("$MgS$", "it's", "say \"it's\"", "a\nb\\c");
        assertThat(PythonList.write(items))
                .isEqualTo("['$MgS$', \"it's\", 'say \"it\\'s\"', 'a\\nb\\\\c']");
        assertThat(PythonList.read(PythonList.write(items))).isEqualTo(items);
    }
}
