// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Sex;
import org.linli.registry.internal.Masks;

/** The fields of a resident by their names, so that some of them can be proposed, compared and merged. */
final class ResidentFields {
    static final List<String> NAMES = List.of(
            "name",
            "sex",
            "born",
            "idNumber",
            "phone",
            "residence",
            "registeredAddress",
            "partyMember",
            "dwelling",
            "area");

    private static final String HIDDEN = "****";
    private static final Set<String> OPEN = Set.of("sex", "residence", "area", Memberships.RELATION);
    private static final int YEAR = 4;

    private ResidentFields() {}

    /** The fields of a draft; a value that is not there is null. */
    static Map<String, String> of(ResidentDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", draft.name());
        fields.put("sex", text(draft.sex()));
        fields.put("born", text(draft.born()));
        fields.put("idNumber", draft.idNumber());
        fields.put("phone", draft.phone());
        fields.put("residence", text(draft.residence()));
        fields.put("registeredAddress", draft.registeredAddress());
        fields.put("partyMember", Boolean.toString(draft.partyMember()));
        fields.put("dwelling", draft.dwelling());
        fields.put("area", draft.area());
        return fields;
    }

    /** @throws PlatformException invalid, when a value cannot be what its field holds; the value is not repeated */
    static ResidentDraft draft(Map<String, String> fields) {
        return new ResidentDraft(
                blank(fields.get("name")),
                parsed(fields, "sex", Sex::valueOf, words(Sex.values())),
                parsed(fields, "born", LocalDate::parse, "a day such as 1949-12-31"),
                blank(fields.get("idNumber")),
                blank(fields.get("phone")),
                parsed(fields, "residence", Residence::valueOf, words(Residence.values())),
                blank(fields.get("registeredAddress")),
                Boolean.TRUE.equals(parsed(fields, "partyMember", ResidentFields::yes, "true or false")),
                blank(fields.get("dwelling")),
                blank(fields.get("area")));
    }

    /** The fields with some of them changed; a new home by dwelling or area replaces the home that was. */
    static Map<String, String> with(Map<String, String> fields, Map<String, String> changes) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        if (changes.get("area") != null && !changes.containsKey("dwelling")) {
            changed.put("dwelling", null);
        }
        if (changes.get("dwelling") != null) {
            changed.put("area", null);
        }
        changed.putAll(changes);
        return changed;
    }

    /** A value as those see it who are not to read it. Whether it is there is not told either, unless lists tell it. */
    static String masked(String field, String value) {
        if (OPEN.contains(field)) {
            return value;
        }
        return switch (field) {
            case "name" -> value == null || value.isBlank() ? null : Masks.name(value);
            case "phone" -> value == null ? null : Masks.phone(value);
            case "born" -> value == null ? null : value.substring(0, Math.min(YEAR, value.length())) + "-**-**";
            default -> HIDDEN;
        };
    }

    private static <T> T parsed(Map<String, String> fields, String field, Function<String, T> parse, String expected) {
        String value = blank(fields.get(field));
        try {
            return value == null ? null : parse.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException none) {
            // The cause would repeat the value.
            throw new PlatformException(Problem.invalid("changes." + field, "is none", expected));
        }
    }

    private static Boolean yes(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("neither");
        }
        return Boolean.valueOf(value);
    }

    private static String words(Enum<?>[] values) {
        return "one of "
                + String.join(", ", Arrays.stream(values).map(Enum::name).toList());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
