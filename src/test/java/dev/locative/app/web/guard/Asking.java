package dev.locative.app.web.guard;

import io.vertx.core.MultiMap;

/// Requests as tests write them.
final class Asking {
    private Asking() {}

    /// @param headers name, value, name, value ...
    static Asked of(String method, String path, String... headers) {
        return from("192.0.2.1", method, path, headers);
    }

    static Asked get(String path, String... headers) {
        return of("GET", path, headers);
    }

    static Asked from(String address, String method, String path, String... headers) {
        MultiMap map = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) {
            map.add(headers[i], headers[i + 1]);
        }
        return new Asked(method, path, map, address, false, 8080);
    }
}
