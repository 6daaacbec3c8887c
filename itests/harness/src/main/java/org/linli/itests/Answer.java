// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/**
 * An answer over HTTP.
 *
 * @param status the status code
 * @param body the body as text
 * @param json the body as JSON; null when it is none
 * @param raw the response, for its headers
 */
public record Answer(int status, String body, JsonNode json, HttpResponse<String> raw) {
    /** A value by its JSON pointer, such as {@code /handler/name}; fails when it is not there. */
    public String text(String pointer) {
        JsonNode value = json == null ? null : json.at(pointer);
        if (value == null || value.isMissingNode()) {
            throw new AssertionError("no " + pointer + " in " + this);
        }
        return value.isNull() ? null : value.asText();
    }

    /** A header's first value, null when it is not there. */
    public String header(String name) {
        return raw.headers().firstValue(name).orElse(null);
    }

    /** The same answer, when it has this status; fails otherwise. */
    public Answer must(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ": " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return raw.request().method() + " " + raw.uri().getPath() + " -> " + status + " " + body;
    }
}
