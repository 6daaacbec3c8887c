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

    private Shell() {}

    static String run(int port, Path key, String command) {
        try (SshClient client = client(key);
                ClientSession session = signIn(client, port)) {
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

    static SshClient client(Path key) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setKeyIdentityProvider(new FileKeyPairProvider(key));
        client.start();
        return client;
    }

    static ClientSession signIn(SshClient client, int port) throws IOException {
        ClientSession session =
                client.connect("linli", "127.0.0.1", port).verify(PATIENCE).getSession();
        session.auth().verify(PATIENCE);
        return session;
    }

    static String withoutColours(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[?;\\d]*[A-Za-z]", "");
    }
}
