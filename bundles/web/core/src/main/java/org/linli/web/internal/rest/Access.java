// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.security.DenyAll;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

/**
 * Who may call a resource method at all. A class may carry {@code @RolesAllowed} for all its methods; opening something
 * to everybody takes {@code @PermitAll} on the method itself, so that no new method is open by accident.
 *
 * @param everybody whether it is open to all
 * @param roles the names of the roles that may call it; with {@link #AUTHENTICATED}, whoever is signed in
 */
public record Access(boolean everybody, Set<String> roles) {
    /** Stands for every role. */
    public static final String AUTHENTICATED = "AUTHENTICATED";

    /** The access of a method; empty when it does not say, which closes it to all. */
    public static Optional<Access> of(Method method) {
        List<Method> declarations = declarations(method);
        for (Method declared : declarations) {
            if (find(declared, DenyAll.class).isPresent()) {
                return Optional.of(new Access(false, Set.of()));
            }
            if (find(declared, PermitAll.class).isPresent()) {
                return Optional.of(new Access(true, Set.of()));
            }
            Optional<Annotation> roles = find(declared, RolesAllowed.class);
            if (roles.isPresent()) {
                return roles.map(Access::of);
            }
        }
        return declarations.stream()
                .map(declared -> find(declared.getDeclaringClass(), RolesAllowed.class))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Access::of);
    }

    /** By name: several bundles offer these annotations, and a module may see another copy than the host. */
    private static Optional<Annotation> find(AnnotatedElement element, Class<? extends Annotation> type) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().getName().equals(type.getName()))
                .findFirst();
    }

    private static Access of(Annotation rolesAllowed) {
        try {
            Object names = rolesAllowed.annotationType().getMethod("value").invoke(rolesAllowed);
            return new Access(false, new TreeSet<>(List.of((String[]) names)));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(rolesAllowed.toString(), impossible);
        }
    }

    /** The methods of a class that answer requests or lead to others that do. */
    public static List<Method> operations(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> declarations(method).stream().anyMatch(Access::isOperation))
                .toList();
    }

    private static boolean isOperation(Method method) {
        return method.isAnnotationPresent(Path.class)
                || Stream.of(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** The method itself and those it overrides, nearest first. */
    private static List<Method> declarations(Method method) {
        List<Method> found = new ArrayList<>(List.of(method));
        Class<?> at = method.getDeclaringClass();
        while (at != null) {
            Stream.concat(Stream.ofNullable(at.getSuperclass()), Stream.of(at.getInterfaces()))
                    .map(parent -> declared(parent, method))
                    .flatMap(Optional::stream)
                    .forEach(found::add);
            at = at.getSuperclass();
        }
        return found;
    }

    private static Optional<Method> declared(Class<?> type, Method method) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                .findFirst();
    }
}
