// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A resident on record whose phone the community has confirmed, so that they can see their own data.
 *
 * @param name the name
 * @param idNumber of nobody real: it begins with 9901
 * @param phone of nobody real
 */
record Own(String name, String idNumber, String phone) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    static Own resident() {
        int number = ThreadLocalRandom.current().nextInt(1000);
        Own own = new Own(
                "演示居民" + (char) ('甲' + number),
                idNumber("990101199%d0%d1%d%03d".formatted(number % 10, 1 + number % 9, number % 10, number)),
                "199%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
        Map<String, Object> form = Map.of(
                "name",
                own.name(),
                "idNumber",
                own.idNumber(),
                "phone",
                own.phone(),
                "residence",
                "REGISTERED_AND_LIVING",
                "registeredAddress",
                "演示路1号",
                "partyMember",
                false,
                "area",
                "990101001001");
        String key = UUID.randomUUID().toString();
        String id = Site.as("registrar")
                .post("/api/registry/residents", form, "Idempotency-Key", key)
                .must(201)
                .text("/id");
        Site.Matter matter =
                Site.file("楼道堆了杂物 " + key, Map.of("filedBy", Map.of("name", own.name(), "phone", own.phone())));
        Site.as("community")
                .post(
                        "/api/registry/residents/" + id + "/phone-confirmations",
                        Map.of("phone", own.phone(), "ground", "当面拨打核对"),
                        "Linli-Purpose",
                        "petition " + matter.number())
                .must(204);
        return own;
    }

    /** The code that was sent to the phone; the file with the message shows its last digits alone. */
    String code() {
        String[] code = new String[1];
        Awaitility.await("the code").until(() -> (code[0] = found()) != null);
        return code[0];
    }

    private String found() {
        Path folder = Site.data().resolve("data/messages");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.reverseOrder())
                    .map(Own::read)
                    .filter(message -> message.contains(phone.substring(7)))
                    .map(Pattern.compile("验证码(\\d{6})")::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String idNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
