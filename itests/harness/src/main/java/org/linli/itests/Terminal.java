// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.session.ClientSession;
import org.awaitility.Awaitility;
import org.hamcrest.CoreMatchers;

/** A terminal before which somebody types into Karaf's shell. */
public final class Terminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final String PROMPT = "linli()>";
    private static final String CTRL_C = "\u0003";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final ClientSession session;
    private final ChannelShell channel;
    private final OutputStream keyboard;

    Terminal(int port, Path key) {
        try {
            session = Shell.signIn(port, key);
            channel = session.createShellChannel();
            channel.setPtyType("xterm");
            channel.setOut(screen);
            channel.setErr(screen);
            channel.open().verify(Shell.PATIENCE);
            keyboard = channel.getInvertedIn();
            await(PROMPT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Types on a new line and waits until the screen shows all that is awaited; gives what it shows since. */
    public String type(String keys, String... awaited) {
        press(CTRL_C);
        await(PROMPT);
        press(keys);
        await(awaited);
        return screen();
    }

    private void press(String keys) {
        screen.reset();
        try {
            keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void await(String... awaited) {
        for (String text : awaited) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(TICK)
                    .until(this::screen, CoreMatchers.containsString(text));
        }
    }

    private String screen() {
        return Shell.withoutColours(screen);
    }

    @Override
    public void close() throws IOException {
        channel.close(true);
        session.close(true);
    }
}
