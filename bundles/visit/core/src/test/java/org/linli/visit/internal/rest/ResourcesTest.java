// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import io.swagger.v3.oas.annotations.Operation;
import java.lang.reflect.Constructor;
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
    /** What is about offices and devices, where administrators have something to do. */
    private static final Set<String> WITHOUT_RESIDENTS =
            Set.of("pairCommunity", "endPairing", "listPairings", "listMonthlyDuties", "revokeFieldLease");

    private final List<Method> operations = web().resources().stream()
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
    public void administratorsAndAuditorsSeeNobody() {
        for (Method operation : operations) {
            RolesAllowed roles = operation.isAnnotationPresent(RolesAllowed.class)
                    ? operation.getAnnotation(RolesAllowed.class)
                    : operation.getDeclaringClass().getAnnotation(RolesAllowed.class);
            if (roles != null && !WITHOUT_RESIDENTS.contains(id(operation))) {
                List<String> named = Arrays.asList(roles.value());
                assertFalse(operation.toString(), named.contains("ADMINISTRATOR") || named.contains("AUDITOR"));
            }
        }
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
        assertTrue(ids.toString(), ids.size() > 15);
    }

    private static String id(Method operation) {
        return operation.getAnnotation(Operation.class).operationId();
    }

    /** However many services it takes: none is called. */
    private static VisitWeb web() {
        return (VisitWeb) made(VisitWeb.class);
    }

    private static Object made(Class<?> type) {
        Constructor<?> constructor = type.getConstructors()[0];
        assertEquals(1, type.getConstructors().length);
        Object[] parts = Stream.of(constructor.getParameterTypes())
                .map(part -> part.getSimpleName().endsWith("Resources") ? made(part) : null)
                .toArray();
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
