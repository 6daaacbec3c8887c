// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** Karaf's remote shell, with the key that the start script made. */
final class Shell {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Shell() {}

    static String run(int port, Path key, String command) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.setKeyIdentityProvider(new FileKeyPairProvider(key));
            client.start();
            try (var session =
                    client.connect("linli", "127.0.0.1", port).verify(PATIENCE).getSession()) {
                session.auth().verify(PATIENCE);
                ByteArrayOutputStream printed = new ByteArrayOutputStream();
                try (var channel = session.createExecChannel(command)) {
                    channel.setOut(printed);
                    channel.setErr(printed);
                    channel.open().verify(PATIENCE);
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
                }
                return printed.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[;\\d]*m", "");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("shell command " + command, failed);
        }
    }
}
