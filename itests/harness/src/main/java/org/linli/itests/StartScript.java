// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The distribution's start script as a process. */
public final class StartScript {
    private static final long SIGINT = 1L << 1;

    private StartScript() {}

    /**
     * How a start ended that was not to be.
     *
     * @param code its exit code
     * @param said all that it said
     */
    public record Refusal(int code, String said) {}

    static Process run(Path assembly, List<String> arguments, String java, Path output) {
        List<String> command = new ArrayList<>();
        if (isDeafToInterrupts()) {
            // Else the script, too, would never hear of a Ctrl-C.
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(assembly.resolve("bin/linli").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LINLI_JAVA_OPTS", java);
        try {
            return builder.redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Refusal refused(Path assembly, List<String> arguments) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(Path.of("target", "data")), "refused", ".out");
            Process process = run(assembly, arguments, "", output);
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("was not refused: " + arguments + ": " + Files.readString(output));
            }
            return new Refusal(process.exitValue(), Files.readString(output));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static void interrupt(List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-INT"));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this process ignores SIGINT, as those in the background of a script do and all that they start. */
    private static boolean isDeafToInterrupts() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
