// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that uses the web services, as one actor. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String address;
    private final String token;

    Client(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Somebody who is not signed in, at a server that runs already. */
    public static Client at(String address) {
        return new Client(address, null);
    }

    /** The same address, signed in. */
    public Client signIn(String username, String password) {
        Answer answer = post(
                        "/api/organization/token-sign-ins",
                        Map.of("username", username, "password", String.valueOf(password)))
                .must(201);
        return new Client(address, answer.text("/token"));
    }

    /** The same address with a token that is already there. */
    public Client withToken(String other) {
        return new Client(address, other);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, "application/json", headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, "application/json", headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, json(body), "application/json", headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, json(body), "application/json", headers);
    }

    /** A form as a browser sends it. */
    public Answer form(String path, Map<String, String> fields, String... headers) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        return send("POST", path, utf8(String.join("&", pairs)), "application/x-www-form-urlencoded", headers);
    }

    /** Any request. */
    public Answer send(String method, String path, byte[] body, String contentType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null && contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode json = type.contains("json") && !response.body().isEmpty() ? JSON.readTree(response.body()) : null;
        return new Answer(response.statusCode(), response.body(), json, response);
    }

    private static byte[] json(Object body) {
        try {
            return body instanceof String text ? utf8(text) : JSON.writeValueAsBytes(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
