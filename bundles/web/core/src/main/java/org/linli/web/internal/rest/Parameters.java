// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.CookieParam;
import javax.ws.rs.FormParam;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Turns parameters into values and says which parameter is wrong and what would be right. */
@Provider
final class Parameters implements ParamConverterProvider {
    private record Form(Function<String, Object> read, String expected) {}

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(int.class, new Form(Integer::valueOf, "a whole number")),
            Map.entry(Integer.class, new Form(Integer::valueOf, "a whole number")),
            Map.entry(long.class, new Form(Long::valueOf, "a whole number")),
            Map.entry(Long.class, new Form(Long::valueOf, "a whole number")),
            Map.entry(double.class, new Form(Double::valueOf, "a number")),
            Map.entry(Double.class, new Form(Double::valueOf, "a number")),
            Map.entry(boolean.class, new Form(Parameters::truth, "true or false")),
            Map.entry(Boolean.class, new Form(Parameters::truth, "true or false")),
            Map.entry(AreaCode.class, new Form(AreaCode::of, "an area code: 6, 9, 12 or 15 digits")),
            Map.entry(Instant.class, new Form(Instant::parse, "a time such as 2026-01-31T08:00:00Z")),
            Map.entry(LocalDate.class, new Form(LocalDate::parse, "a day such as 2026-01-31")));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Form form = type.isEnum() ? oneOf(type) : FORMS.get(type);
        if (form == null) {
            return null;
        }
        return new Converter<>(name(annotations), form, type.isPrimitive());
    }

    private static Form oneOf(Class<?> type) {
        Map<String, Object> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(c -> ((Enum<?>) c).name(), c -> c));
        return new Form(
                text -> {
                    if (!constants.containsKey(text)) {
                        throw new IllegalArgumentException(text);
                    }
                    return constants.get(text);
                },
                "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(c -> ((Enum<?>) c).name())
                                .collect(Collectors.joining(", ")));
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String name(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(Parameters::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("parameter");
    }

    private static String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return query.value();
        }
        if (annotation instanceof PathParam path) {
            return path.value();
        }
        if (annotation instanceof FormParam form) {
            return form.value();
        }
        if (annotation instanceof HeaderParam header) {
            return header.value();
        }
        return annotation instanceof CookieParam cookie ? cookie.value() : "";
    }

    private record Converter<T>(String name, Form form, boolean needed) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // the form was chosen by the class of T
        public T fromString(String text) {
            if (text == null || text.isEmpty() && !needed) {
                return null;
            }
            try {
                return (T) form.read().apply(text);
            } catch (IllegalArgumentException | DateTimeException | PlatformException wrong) {
                throw new PlatformException(
                        Problem.invalid(name, "not understood: " + shortened(text), form.expected()), wrong);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }

        private static String shortened(String text) {
            return text.length() <= 40 ? text : text.substring(0, 40) + "…";
        }
    }
}
