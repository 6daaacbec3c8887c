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
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** Karaf's remote shell, with the key that the start script made. */
final class Shell {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One for all commands: its threads end with the process, for a client closed under a session loses answers. */
    private static final SshClient CLIENT = client();

    private Shell() {}

    static String run(int port, Path key, String command) {
        try (ClientSession session = signIn(port, key)) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            try (var channel = session.createExecChannel(command)) {
                channel.setOut(printed);
                channel.setErr(printed);
                channel.open().verify(PATIENCE);
                channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            }
            return withoutColours(printed);
        } catch (IOException failed) {
            throw new UncheckedIOException("shell command " + command, failed);
        }
    }

    private static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        return client;
    }

    static ClientSession signIn(int port, Path key) throws IOException {
        ClientSession session =
                CLIENT.connect("linli", "127.0.0.1", port).verify(PATIENCE).getSession();
        session.setKeyIdentityProvider(new FileKeyPairProvider(key));
        session.auth().verify(PATIENCE);
        return session;
    }

    static String withoutColours(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[?;\\d]*[A-Za-z]", "");
    }
}
