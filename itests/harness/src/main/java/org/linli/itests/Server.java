// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The built distribution, running in a data folder of its own on free ports, as a stranger would start it. */
public final class Server implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;

    /** As an option of {@link #start(String, Map, String...)}: with all districts of the demo, which take a while to fill. */
    public static final String WHOLE_DEMO = "whole demo";

    /** As an option: for figures. Otherwise it is compiled quickly rather than well, and is ready with half the work. */
    public static final String FULL_SPEED = "-XX:TieredStopAtLevel=4";

    private static final String QUICK = "-XX:TieredStopAtLevel=1 ";
    private static final Path ASSEMBLY = Path.of(System.getProperty("linli.assembly"));
    private static final Duration TO_START = Duration.ofSeconds(150);

    private final Path data;
    private final List<String> options;
    private final int port;
    private final int shellPort;
    private Process process;

    private Server(Path data, List<String> options) {
        this.data = data;
        this.options = options;
        this.port = freePort();
        this.shellPort = freePort();
    }

    /**
     * A port nobody has at this moment, below those from which systems give outgoing connections theirs: of those one may be
     * gone before a server has it.
     */
    public static int freePort() {
        for (int tries = 0; tries < PORTS; tries++) {
            int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                LOG.log(System.Logger.Level.DEBUG, "port {0} is taken", port);
            }
        }
        throw new IllegalStateException("all ports from " + FIRST_PORT + " on are taken");
    }

    /**
     * Starts with an empty data folder.
     *
     * @param name of the data folder under target
     * @param files configuration files to put into its etc before the start, by name; without one for the web, requests
     *     from this one address are not rationed
     * @param options of the start script; those that begin with -D or -X are Java's
     */
    public static Server start(String name, Map<String, String> files, String... options) {
        Server server = prepared(name, files, options);
        server.start();
        return server;
    }

    /** The same, not yet started. */
    public static Server prepared(String name, Map<String, String> files, String... options) {
        Path data = Path.of("target", "data", name).toAbsolutePath();
        empty(data);
        try {
            Files.createDirectories(data.resolve("etc"));
            Files.writeString(data.resolve(".linli-data"), "Data folder of a test\n");
            Files.writeString(data.resolve("etc/org.linli.web.cfg"), "anonymousPerMinute = 0\n");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = data.resolve("etc").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Server(data, List.of(options));
    }

    /**
     * Starts it (again) on the same data and waits until it is ready.
     *
     * @param more options of the start script for this start, besides those that it has anyway
     */
    public void start(String... more) {
        launch(more);
        awaitReady();
    }

    /** Starts it without waiting. */
    public void launch(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--port", String.valueOf(port), "--shell-port", String.valueOf(shellPort), "--data", data.toString()));
        options.stream()
                .filter(option -> !isJava(option) && !option.equals(WHOLE_DEMO))
                .forEach(arguments::add);
        arguments.addAll(List.of(more));
        if (!options.contains(WHOLE_DEMO)) {
            arguments.add("--small-demo");
        }
        // Of two that contradict each other the last holds.
        String java = QUICK + options.stream().filter(Server::isJava).collect(Collectors.joining(" "));
        process = StartScript.run(ASSEMBLY, arguments, java, output());
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Runs the start script where it is expected to end at once by itself. */
    public static StartScript.Refusal refused(String... arguments) {
        return StartScript.refused(ASSEMBLY, List.of(arguments));
    }

    private static boolean isJava(String option) {
        return option.startsWith("-D") || option.startsWith("-X");
    }

    /** Waits until it says that it is ready and who can sign in. */
    public void awaitReady() {
        Awaitility.await("the server to be ready, see " + output())
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("ended while starting: " + said());
                    }
                    return said().contains("Ctrl-C stops.");
                });
    }

    /** All that the start script has said since the last start. */
    public String said() {
        try {
            return Files.exists(output()) ? Files.readString(output()) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path output() {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    /** The folder with database, configuration and logs. */
    public Path data() {
        return data;
    }

    /** The address of its pages and services. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The port of the remote shell. */
    public int shellPort() {
        return shellPort;
    }

    /** The first administrator's password, as it was shown at the first start. */
    public String administratorPassword() {
        List<String> words = said().lines().map(String::strip).toList();
        return words.get(words.indexOf("admin") + 1);
    }

    /** A client that is not signed in. */
    public Client anonymous() {
        return new Client(address(), null);
    }

    /** A client signed in with a demo account. */
    public Client as(String username) {
        return anonymous().signIn(username, demoPasswords().get(username));
    }

    /** The demo accounts and their passwords. */
    public Map<String, String> demoPasswords() {
        try {
            return Files.readAllLines(data.resolve("data/demo-accounts.txt")).stream()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> a, LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Runs a command in the Karaf shell and gives what it printed. */
    public String shell(String command) {
        return Shell.run(shellPort, data.resolve("data/ssh/shell-key"), command);
    }

    /** A terminal with the Karaf shell, as somebody sits before it. */
    public Terminal terminal() {
        return new Terminal(shellPort, data.resolve("data/ssh/shell-key"));
    }

    /** The process of the Java virtual machine. */
    public ProcessHandle virtualMachine() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Java under " + process.pid()));
    }

    /** The sockets that it listens at. */
    public List<Sockets.Listening> listening() {
        return Sockets.of(virtualMachine().pid());
    }

    /** Ends it as a power cut would: SIGKILL, no goodbye. */
    public void kill() {
        Shell.leave(shellPort);
        if (process != null) {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(handle -> handle.onExit().join());
        }
    }

    /** Stops it in order by SIGTERM to the start script; gives the script's exit code. */
    public int stop() {
        Shell.leave(shellPort);
        process.destroy();
        return awaitEnd();
    }

    /**
     * Stops it in order by Ctrl-C: a terminal sends SIGINT to every process that it started; gives the script's exit
     * code.
     */
    public int interrupt() {
        Shell.leave(shellPort);
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        all.addAll(process.descendants().toList());
        StartScript.interrupt(all);
        return awaitEnd();
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("did not stop in order within 90 s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            kill();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
