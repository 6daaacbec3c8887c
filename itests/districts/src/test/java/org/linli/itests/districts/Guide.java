// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A guide in Markdown whose commands somebody types, in the order in which they stand there. */
final class Guide {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```$");

    private final Path root;
    private final List<String> blocks;
    private final Map<String, String> variables;

    /**
     * @param root of the project, where the commands are typed
     * @param variables which the guide lets its reader set
     */
    Guide(Path root, String file, Map<String, String> variables) {
        this.root = root;
        this.variables = variables;
        try {
            blocks = BLOCK.matcher(Files.readString(root.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .map(block -> block.replace("```", ""))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many blocks of commands it has. */
    int size() {
        return blocks.size();
    }

    /** Types a block, counted from 1, after the first one, which sets the variables; gives what it printed. */
    String type(int number) {
        ProcessBuilder bash = new ProcessBuilder(
                "bash", "-euo", "pipefail", "-c", blocks.get(0) + (number == 1 ? "" : blocks.get(number - 1)));
        bash.environment().putAll(variables);
        bash.directory(root.toFile()).redirectErrorStream(true);
        try {
            Process process = bash.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new AssertionError("block " + number + " ended with " + code + ": " + printed);
            }
            return printed.replaceAll("\u001B\\[[?;\\d]*[A-Za-z]", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
