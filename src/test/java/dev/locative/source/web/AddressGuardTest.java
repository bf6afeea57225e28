package dev.locative.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final AddressGuard GUARD = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.7",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.9",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.1.2.3",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a00:1::",
                "2002:808:808::1",
                "2606:4700::5efe:127.0.0.1",
                "2606:4700::200:5efe:10.0.0.1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "feff::1",
                "ff02::1",
                "ff0e::1"
            })
    void what_is_not_on_the_public_internet_is_refused(String address) {
        assertThat(GUARD.allows("a.example", InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "168.63.129.15",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "64:ff9b::8.8.8.8",
                "::ffff:8.8.8.8",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:800::200e",
                "2003::1",
                "3ffe::1"
            })
    void what_is_next_to_it_is_allowed(String address) {
        assertThat(GUARD.allows("a.example", InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void a_mapped_address_is_its_ipv4_address_even_where_java_keeps_it_mapped()
            throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        mapped[12] = 127;
        mapped[15] = 1;
        InetAddress address = Inet6Address.getByAddress("a.example", mapped, 0);
        assertThat(address.getAddress()).hasSize(16);
        assertThat(GUARD.allows("a.example", address)).isFalse();
    }

    @Test
    void addresses_and_blocks_can_be_allowed() {
        AddressGuard guard = new AddressGuard(List.of("10.1.0.0/16", "127.0.0.1", "fd00::/8"));
        assertThat(guard.allows("a", InetAddress.ofLiteral("10.1.255.255"))).isTrue();
        assertThat(guard.allows("a", InetAddress.ofLiteral("10.2.0.0"))).isFalse();
        assertThat(guard.allows("a", InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(guard.allows("a", InetAddress.ofLiteral("127.0.0.2"))).isFalse();
        assertThat(guard.allows("a", InetAddress.ofLiteral("fd12::1"))).isTrue();
        assertThat(guard.allows("a", InetAddress.ofLiteral("fc12::1"))).isFalse();
    }

    @Test
    void blocks_end_within_bytes() {
        AddressGuard guard = new AddressGuard(List.of("10.0.0.128/25", "192.168.4.0/22"));
        assertThat(guard.allows("a", InetAddress.ofLiteral("10.0.0.127"))).isFalse();
        assertThat(guard.allows("a", InetAddress.ofLiteral("10.0.0.128"))).isTrue();
        assertThat(guard.allows("a", InetAddress.ofLiteral("192.168.7.255"))).isTrue();
        assertThat(guard.allows("a", InetAddress.ofLiteral("192.168.8.0"))).isFalse();
    }

    @Test
    void a_host_can_be_allowed_whatever_its_address() {
        AddressGuard guard = new AddressGuard(List.of("Images.Intranet."));
        assertThat(guard.allows("images.intranet", InetAddress.ofLiteral("10.0.0.1"))).isTrue();
        assertThat(guard.allows("a.images.intranet", InetAddress.ofLiteral("10.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0/33", "10.0.0.0/x", "a b", "fd00::/129", "1.2.3.4.5", "/8"})
    void what_cannot_be_allowed_is_named(String entry) {
        assertThatThrownBy(() -> new AddressGuard(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + entry + "\" cannot be allowed");
    }
}
