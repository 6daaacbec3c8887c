// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/**
 * How each operation of the web services is called: {@code matrix.txt}, one call a line. {@code ${…}} stands for something
 * of one of the two areas.
 */
final class Matrix {
    private static final Path FILE = Path.of("src/test/resources/matrix.txt");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w-]+)}");

    private final List<Call> calls;

    private Matrix(List<Call> calls) {
        this.calls = calls;
    }

    /**
     * A call.
     *
     * @param operation the operation's id; several calls may have one
     * @param shows whether somebody of the area itself must find the area's canary in the answer
     * @param type the content type of the body
     * @param body the body; null for none
     */
    record Call(String operation, boolean shows, String method, String path, String headers, String type, String body) {
        /** Sends it, with what the placeholders stand for. */
        Answer send(Client client, Map<String, String> things) {
            List<String> pairs = new ArrayList<>();
            if (!headers.isEmpty()) {
                for (String header : filled(headers, things).split(";")) {
                    pairs.addAll(List.of(header.split("=", 2)));
                }
            }
            byte[] sent = body == null ? null : filled(body, things).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return client.send(method, filled(path, things), sent, type, pairs.toArray(String[]::new));
        }

        boolean reads() {
            return method.equals("GET");
        }

        private static String filled(String text, Map<String, String> things) {
            Matcher place = PLACE.matcher(text);
            return place.replaceAll(found -> {
                String thing = things.get(found.group(1));
                if (thing == null) {
                    throw new AssertionError("the land has no " + found.group(1) + ", only " + things.keySet());
                }
                return Matcher.quoteReplacement(thing);
            });
        }
    }

    static Matrix read() throws IOException {
        return new Matrix(Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Matrix::call)
                .toList());
    }

    private static Call call(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        if (part.length < 2 || part.length > 4) {
            throw new AssertionError("operation | METHOD path [| headers [| body]], not: " + line);
        }
        boolean shows = part[0].startsWith("+");
        String[] request = part[1].strip().split(" ");
        String body = part.length > 3 && !part[3].isBlank() ? part[3].strip().replace("\\n", "\n") : null;
        String type = request.length > 2 ? request[2] : "application/json";
        String headers = part.length > 2 ? part[2].strip() : "";
        return new Call(
                shows ? part[0].substring(1).strip() : part[0].strip(),
                shows,
                request[0],
                request[1],
                headers,
                type,
                body);
    }

    /** The reading calls first: what changes things comes after all have looked. Without the {@link #last}. */
    List<Call> inOrder() {
        List<Call> ordered = new ArrayList<>(calls.stream().filter(Call::reads).toList());
        calls.stream().filter(call -> !call.reads()).forEach(ordered::add);
        ordered.removeAll(last());
        return ordered;
    }

    /** What makes its caller blind for all that follows. */
    List<Call> last() {
        return calls.stream()
                .filter(call -> call.operation().equals("organization_signOut"))
                .toList();
    }

    Set<String> operations() {
        return calls.stream().map(Call::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operations that must show somebody of the area the area's own word: else the test would be blind for them. */
    Set<String> mustShow() {
        return calls.stream().filter(Call::shows).map(Call::operation).collect(Collectors.toCollection(TreeSet::new));
    }
}
