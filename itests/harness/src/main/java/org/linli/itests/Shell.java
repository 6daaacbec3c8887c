// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** Karaf's remote shell, with the key that the start script made. */
final class Shell {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One for all commands: its threads end with the process, for a client closed under a session loses answers. */
    private static final SshClient CLIENT = client();

    /** By the server's port. */
    private static final Map<Integer, ClientSession> SESSIONS = new ConcurrentHashMap<>();

    private Shell() {}

    static String run(int port, Path key, String command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ClientChannel channel = begun(port, key, command, printed)) {
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            return withoutColours(printed);
        } catch (IOException failed) {
            throw new UncheckedIOException("shell command " + command, failed);
        }
    }

    /** Signs out, so that the server need not wait for it to end. */
    static void leave(int port) {
        ClientSession session = SESSIONS.remove(port);
        if (session != null) {
            session.close(true);
        }
    }

    /** By the session that is there, since signing in takes longer than most commands; a new one when that is gone. */
    private static ClientChannel begun(int port, Path key, String command, ByteArrayOutputStream printed)
            throws IOException {
        ClientSession session = SESSIONS.get(port);
        if (session != null) {
            try {
                return begun(session, command, printed);
            } catch (IOException | IllegalStateException gone) {
                // the server was started again
                leave(port);
            }
        }
        ClientSession fresh = signIn(port, key);
        SESSIONS.put(port, fresh);
        return begun(fresh, command, printed);
    }

    private static ClientChannel begun(ClientSession session, String command, ByteArrayOutputStream printed)
            throws IOException {
        ClientChannel channel = session.createExecChannel(command);
        channel.setOut(printed);
        channel.setErr(printed);
        channel.open().verify(PATIENCE);
        return channel;
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
