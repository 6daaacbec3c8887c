// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.petition.PetitionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is configured, taken over while running: nothing that uses it is started again. A configuration with a mistake is
 * refused as a whole, and the one before stays.
 */
@Component(service = PetitionSettings.class, configurationPid = Names.PID)
@Designate(ocd = PetitionConfiguration.class)
public final class PetitionSettings {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionSettings.class);
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WAIT = 2000;

    /** What holds when the first configuration already has a mistake. */
    private static final Values FALLBACK = new Values(
            List.of(new PetitionType("other", "其他")),
            new DeadlineRule("dispatch-by", 1, Limit.workingHours(2), null),
            Duration.ofMillis(300));

    private volatile Values values;

    /** What is in force. */
    record Values(List<PetitionType> types, DeadlineRule dispatchBy, Duration receiptWait) {
        Optional<PetitionType> type(String code) {
            return types.stream().filter(type -> type.code().equals(code)).findFirst();
        }

        /** The name of a type; its code when it was taken out of the list. */
        String typeName(String code) {
            return type(code).map(PetitionType::name).orElse(code);
        }
    }

    @Activate
    public PetitionSettings(PetitionConfiguration configuration) {
        this.values = FALLBACK;
        change(configuration);
    }

    PetitionSettings(Values values) {
        this.values = values;
    }

    /** Another configuration came. */
    @Modified
    public void change(PetitionConfiguration configuration) {
        try {
            values = read(configuration);
        } catch (RuntimeException wrong) {
            LOG.error("The configuration {} is refused, what was in force stays: {}", Names.PID, wrong.getMessage());
        }
    }

    Values now() {
        return values;
    }

    static Values read(PetitionConfiguration configuration) {
        List<PetitionType> types = new ArrayList<>();
        for (String entry : entries(configuration.types())) {
            types.add(type(entry));
        }
        Map<String, Long> times =
                types.stream().collect(Collectors.groupingBy(PetitionType::code, Collectors.counting()));
        times.forEach((code, count) -> require(count == 1, "types: " + code + " comes " + count + " times"));
        require(!types.isEmpty(), "types: none; at least one is needed");
        int wait = configuration.receiptWaitMillis();
        require(wait >= 0 && wait <= LONGEST_WAIT, "receiptWaitMillis: " + wait + "; 0 to " + LONGEST_WAIT);
        return new Values(
                List.copyOf(types),
                new DeadlineRule(
                        "dispatch-by",
                        configuration.dispatchByVersion(),
                        new Limit(configuration.dispatchBy(), configuration.dispatchByUnit()),
                        null),
                Duration.ofMillis(wait));
    }

    /** A .cfg file gives all of them as one text with commas. */
    private static List<String> entries(String[] types) {
        return Arrays.stream(types)
                .flatMap(text -> Arrays.stream(text.split("[,，;；\\n]")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static PetitionType type(String entry) {
        int at = entry.indexOf('=');
        require(at > 0, "types: '" + entry + "' is not code=name");
        String code = entry.substring(0, at).strip();
        String name = entry.substring(at + 1).strip();
        require(CODE.matcher(code).matches(), "types: '" + code + "' is no code; letters a-z, digits, hyphens");
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, "types: the name of " + code + " is missing or long");
        return new PetitionType(code, name);
    }

    private static void require(boolean ok, String reason) {
        if (!ok) {
            throw new IllegalArgumentException(reason);
        }
    }

    /** The codes that can be filed, for whoever named another. */
    static final Function<Values, String> CODES =
            values -> values.types().stream().map(PetitionType::code).collect(Collectors.joining(", "));
}
