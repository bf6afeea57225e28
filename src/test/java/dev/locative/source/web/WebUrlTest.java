package dev.locative.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0X7F.1/",
                "http://0x7f.0x0.0x0.0x1/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0177.1/",
                "http://00000177.0.0.01/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.1./",
                "http://127.0x0.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:7f00:0001]/",
                "http://%31%32%37.0.0.1/",
                "http://127%2e0%2e0%2e1/",
                "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11/",
                "http://127\u30020\u30020\u30021/",
                "http://\u2460\u2461\u2466.0.0.1/",
                "HTTP://127.0.0.1:80",
                " http://127.0.0.1#x "
            })
    void every_spelling_of_an_address_is_that_address(String url) throws BadUrl {
        assertThat(WebUrl.parse(url)).hasToString("http://127.0.0.1/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://A.Example/x.jpg, https://a.example/x.jpg",
        "https://a.example./x.jpg, https://a.example/x.jpg",
        "https://a.example:443/x, https://a.example/x",
        "https://a.example:/x, https://a.example/x",
        "http://a.example:8080/x, http://a.example:8080/x",
        "http://a.example?q=1, http://a.example/?q=1",
        "http://a.example/a b/\u00e9.jpg?x=|[1], http://a.example/a%20b/%C3%A9.jpg?x=%7C%5B1%5D",
        "http://a.example/100%.jpg, http://a.example/100%25.jpg",
        "http://a.example/%2fx%20y, http://a.example/%2fx%20y",
        "http://a.example//x, http://a.example//x",
        "http://a.example/x@y:z, http://a.example/x@y:z",
        "http://b\u00fccher.example/, http://xn--bcher-kva.example/",
        "http://farm1_static.example/, http://farm1_static.example/",
        "http://[2606:4700::1111]:8080/x, http://[2606:4700:0:0:0:0:0:1111]:8080/x",
        "http://1.2.3.example/, http://1.2.3.example/",
    })
    void a_url_has_one_spelling(String url, String spelled) throws BadUrl {
        assertThat(WebUrl.parse(url)).hasToString(spelled);
        assertThat(WebUrl.parse(spelled)).hasToString(spelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http:///x",
                "http:/a.example/x",
                "http:a.example",
                "http://good@127.0.0.1/",
                "http://good:word@a.example/",
                "http://a.example\\@127.0.0.1/",
                "http://a.example\\.b.example/",
                "http://a.example:0/",
                "http://a.example:65536/",
                "http://a.example:80:80/",
                "http://a.example:x/",
                "http://a..example/",
                "http://a.example../",
                "http://./",
                "http://a b/",
                "http://a%00b/",
                "http://a%2fb/",
                "http://a%zz/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://1.2.3.256/",
                "http://4294967296/",
                "http://08.1.1.1/",
                "http://0xg.0x1/",
                "http://0x100000000/",
                "http://99999999999999999999/",
                "http://a.example.5/",
                "http://[::1/",
                "http://[::1]x/",
                "http://[1.2.3.4]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[]/",
                "http://[:::]/",
                "http://a.example/\u0000",
                "http://a.exa\nmple/",
                "//a.example/x",
                "a.example/x",
                ""
            })
    void what_is_no_url_is_not_asked(String url) {
        assertThatThrownBy(() -> WebUrl.parse(url))
                .isInstanceOfSatisfying(
                        BadUrl.class, e -> assertThat(e.reason()).isEqualTo("bad URL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example/x",
                "jar:http://a.example/x!/y",
                "data:image/png;base64,AAAA",
                "javascript:alert(1)",
                "gopher://127.0.0.1/"
            })
    void other_schemes_are_not_asked(String url) {
        assertThatThrownBy(() -> WebUrl.parse(url))
                .isInstanceOfSatisfying(
                        BadUrl.class, e -> assertThat(e.reason()).isEqualTo("unsupported scheme"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "https://b.example/y, https://b.example/y",
                "HTTP://b.example, http://b.example/",
                "//b.example/y, https://b.example/y",
                "/y?z, https://a.example:8080/y?z",
                "y.jpg, https://a.example:8080/p/y.jpg",
                "../y.jpg, https://a.example:8080/y.jpg",
                "?q=2, https://a.example:8080/p/x?q=2",
                "y:z.jpg, unsupported scheme",
                "./y:z.jpg, https://a.example:8080/p/y:z.jpg",
                "/y z#f, https://a.example:8080/y%20z",
                "/\\b.example/, https://a.example:8080/%5Cb.example/",
                "/\u00c3\u00a9, https://a.example:8080/%C3%A9",
                "file:///etc/passwd, unsupported scheme",
                "http://127.1/, http://127.0.0.1/",
                "http://u@b.example/, bad URL",
                "\"\", https://a.example:8080/p/x?q=1",
            })
    void a_redirect_leads_where_browsers_go(String location, String to) throws BadUrl {
        WebUrl from = WebUrl.parse("https://a.example:8080/p/x?q=1");
        String there;
        try {
            there = from.resolve(location).toString();
        } catch (BadUrl e) {
            there = e.reason();
        }
        assertThat(there).isEqualTo(to);
    }

    @Test
    void a_very_long_url_is_refused() {
        assertThatThrownBy(() -> WebUrl.parse("http://a.example/" + "x".repeat(9000)))
                .isInstanceOf(BadUrl.class);
    }
}
