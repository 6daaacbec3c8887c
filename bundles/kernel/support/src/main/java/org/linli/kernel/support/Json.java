// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Records as JSON and back: times as ISO text, unknown properties ignored. */
public final class Json {
    private static final LookupCache<Object, JavaType> TYPES = new LRUMap<>(16, 200);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // A type cache of its own: the shared one would keep the classes of replaced bundles alive.
            .typeFactory(TypeFactory.defaultInstance().withCache(TYPES))
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private Json() {}

    /** The object as JSON. */
    public static String write(Object object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(
                    "no JSON for " + object.getClass().getName(), wrong);
        }
    }

    /**
     * The object that the JSON tells of.
     *
     * @throws IllegalArgumentException when it tells of no such object; the text itself is not in the message, because
     *     it may hold personal data
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException wrong) {
            wrong.clearLocation();
            throw new IllegalArgumentException("not the JSON of a " + type.getSimpleName() + ": "
                    + wrong.getClass().getSimpleName());
        }
    }
}
