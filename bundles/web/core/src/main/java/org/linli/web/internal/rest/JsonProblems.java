// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.Problem.Violation;

/** Says what is wrong with a JSON body: where, why, and what would be right; never with Jackson's or Java's names. */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(JsonProcessingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        if (wrong instanceof ValueInstantiationException refused) {
            return refused(refused);
        }
        if (wrong instanceof InvalidFormatException form) {
            return Problem.invalid(field(form), "not understood: " + shortened(form.getValue()), expected(form));
        }
        if (wrong instanceof MismatchedInputException mismatch) {
            boolean missing = mismatch.getOriginalMessage().startsWith("Cannot map `null`");
            return Problem.invalid(field(mismatch), missing ? "is missing" : "has the wrong form", expected(mismatch));
        }
        if (wrong instanceof JsonMappingException mapping && mapping.getCause() instanceof PlatformException) {
            return ofCause(field(mapping), mapping.getCause());
        }
        return Problem.malformed("the body is not JSON: " + reason(wrong) + where(wrong.getLocation()));
    }

    private static Problem unknown(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String expected = known == null || known.isEmpty()
                ? "no fields"
                : "one of " + known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return Problem.invalid(field(unknown), "there is no such field", expected);
    }

    private static Problem refused(ValueInstantiationException refused) {
        return ofCause(field(refused), refused.getCause());
    }

    private static Problem ofCause(String field, Throwable cause) {
        if (cause instanceof PlatformException platform) {
            List<Violation> violations = platform.problem().violations();
            return violations.isEmpty()
                    ? platform.problem()
                    : Problem.invalid(violations.stream()
                            .map(violation -> new Violation(
                                    violations.size() == 1 ? field : field + "." + violation.field(),
                                    violation.reason(),
                                    violation.expected()))
                            .toList());
        }
        return cause instanceof NullPointerException
                ? Problem.invalid(field, "something in it is missing", "all its required fields")
                : Problem.invalid(field, "has a value that is not possible", "a possible value");
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a day such as 2026-01-31";
        }
        if (TemporalAccessor.class.isAssignableFrom(type)) {
            return "a time such as 2026-01-31T08:00:00Z";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return number(type);
    }

    private static String number(Class<?> type) {
        if (type == double.class || type == float.class || type == Double.class || type == Float.class) {
            return "a number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "a value of another form";
    }

    private static String field(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.length() == 0 ? "body" : path.toString();
    }

    private static String reason(JsonProcessingException wrong) {
        String first = wrong.getOriginalMessage().lines().findFirst().orElse("");
        return first.contains("com.fasterxml") || first.contains("java.") || first.contains("org.linli")
                ? "something is not as JSON wants it"
                : shortened(first);
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
