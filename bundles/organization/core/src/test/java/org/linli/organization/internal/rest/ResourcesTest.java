// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import io.swagger.v3.oas.annotations.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.HttpMethod;
import org.junit.Test;

public class ResourcesTest {
    private final List<Method> operations = new OrganizationWeb(
                    null, null, null, null, null, null, null, null, null, null)
            .resources().stream()
                    .flatMap(resource -> Stream.of(resource.getClass().getMethods()))
                    .filter(ResourcesTest::isOperation)
                    .toList();

    @Test
    public void everyOperationSaysWhoMayCallIt() {
        for (Method operation : operations) {
            assertTrue(
                    operation.toString(),
                    operation.isAnnotationPresent(PermitAll.class)
                            || operation.isAnnotationPresent(RolesAllowed.class)
                            || operation.getDeclaringClass().isAnnotationPresent(RolesAllowed.class));
        }
    }

    @Test
    public void onlyTheseAreOpenToAll() {
        Set<String> open = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.isAnnotationPresent(PermitAll.class))
                .forEach(operation ->
                        open.add(operation.getAnnotation(Operation.class).operationId()));
        assertEquals(Set.of("signIn", "signInForToken", "signOut", "listAreas", "getArea", "locate"), open);
    }

    @Test
    public void everyOperationIsExplained() {
        Set<String> ids = new TreeSet<>();
        for (Method method : operations) {
            Operation operation = method.getAnnotation(Operation.class);
            assertNotNull(method.toString(), operation);
            assertFalse(method.toString(), operation.summary().isBlank());
            assertFalse(method.toString(), operation.description().isBlank());
            assertTrue(operation.operationId(), ids.add(operation.operationId()));
        }
        assertTrue(ids.size() > 20);
    }

    @Test
    public void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertEquals(
                "linli_session=secret; Path=/; HttpOnly; SameSite=Strict; Secure", SessionToken.keep("secret", true));
        assertEquals("linli_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0", SessionToken.forget(false));
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
