// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.web.WebApplication;
import org.openapi4j.parser.OpenApi3Parser;
import org.openapi4j.parser.validation.v3.OpenApi3Validator;
import org.osgi.framework.ServiceRegistration;

/** One description of everything installed, that programs can rely on. */
public class DescriptionTest {
    private RunningHost host;

    /** Another module's resource with a record of a name that the first has too, and a page. */
    @javax.ws.rs.Path("orders")
    public static final class OtherOrders {
        public record Order(java.time.Duration within, List<Order> parts) {}

        @GET
        @PermitAll
        public Order version() {
            return null;
        }
    }

    @Before
    public void start() throws Exception {
        host = new RunningHost(Settings.usual());
        host.publish("/api/test", 0, new Orders("1"));
    }

    @After
    public void stop() throws Exception {
        host.stop();
    }

    @Test
    public void theDescriptionIsValidAndTellsWhoMayWhat() throws Exception {
        host.publish("/api/other", 0, new OtherOrders());
        host.publish("", 0, new OtherOrders());
        String text = host.get("/api/openapi.json").body();
        isValid(text);
        JsonNode description = new ObjectMapper().readTree(text);
        JsonNode paths = description.get("paths");
        assertEquals("[]", paths.at("/~1api~1test~1orders/get/security").toString());
        assertTrue(paths.at("/~1api~1test~1orders~1me~1secured/get/security").isMissingNode());
        assertEquals(
                "[\"DISPATCHER\",\"SUPERVISOR\"]",
                paths.at("/~1api~1test~1orders~1me~1secured/get/x-roles").toString());
        assertEquals("[\"test\"]", paths.at("/~1api~1test~1orders/get/tags").toString());
        assertEquals(
                "string",
                paths.at("/~1api~1test~1orders~1{area}/get/parameters/0/schema/type")
                        .asText());
        assertTrue(paths.at("/~1api~1other~1orders/get/responses/200").isObject());
        assertEquals(
                "#/components/responses/Problem",
                paths.at("/~1api~1other~1orders/get/responses/default/$ref").asText());
        JsonNode step = paths.at("/~1api~1test~1orders~1{area}~1steps/post");
        assertEquals(List.of("area", "If-Match", "n"), step.get("parameters").findValuesAsText("name"));
        assertEquals("string", step.at("/parameters/0/schema/type").asText());
        assertEquals("Which area", step.at("/parameters/0/description").asText());
        assertEquals("integer", step.at("/parameters/2/schema/type").asText());
        assertTrue(step.at("/responses/200").isObject());
        JsonNode schemas = description.at("/components/schemas");
        assertEquals("string", schemas.at("/test.Order/properties/area/type").asText());
        assertEquals("date-time", schemas.at("/test.Order/properties/at/format").asText());
        assertEquals("string", schemas.at("/other.Order/properties/within/type").asText());
        assertEquals(
                "#/components/schemas/other.Order",
                schemas.at("/other.Order/properties/parts/items/$ref").asText());
        assertFalse("pages are no API", paths.has("/orders"));
        Set<String> ids = new HashSet<>();
        for (JsonNode path : paths) {
            for (JsonNode operation : path) {
                assertTrue(ids.add(operation.get("operationId").asText()));
            }
        }
    }

    @Test
    public void itChangesOnlyWithTheApplications() throws Exception {
        String before = host.get("/api/openapi.json").body();
        ServiceRegistration<WebApplication> other = host.publish("/api/other", 0, new OtherOrders());
        assertNotEquals(before, host.get("/api/openapi.json").body());
        other.unregister();
        assertEquals(before, host.get("/api/openapi.json").body());
    }

    private static void isValid(String description) throws Exception {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(description);
        assertEquals(List.of(), read.getMessages());
        Path file = Files.writeString(Files.createTempFile(Path.of("target"), "openapi", ".json"), description);
        OpenApi3Validator.instance()
                .validate(new OpenApi3Parser().parse(file.toUri().toURL(), false));
    }
}
