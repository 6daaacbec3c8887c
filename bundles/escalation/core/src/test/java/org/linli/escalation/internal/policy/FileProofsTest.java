// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.After;
import org.junit.Test;

/** What a file makes worse is told when it is known; nobody waits for it. */
public class FileProofsTest {
    private static final ConfiguredPolicy POLICY =
            PolicyFile.read("try", Map.of("area", "990101001", "version", "1", "generalLimit", "3天"));

    private final BlockingQueue<List<String>> found = new LinkedBlockingQueue<>();
    private final FileProofs proofs = new FileProofs(policy -> taken());

    private List<String> taken() {
        try {
            return found.take();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @After
    public void close() {
        found.add(List.of());
        proofs.close();
    }

    @Test
    public void gapsAreToldWhenTheyAreKnownAndGoWithThem() {
        proofs.prove("one", "one.cfg", POLICY);
        assertEquals("still proving", Map.of(), proofs.warnings());
        found.add(List.of("no way up", "no decider"));
        await().until(() -> proofs.warnings().equals(Map.of("one", "no way up")));
        proofs.prove("one", "one.cfg", POLICY);
        found.add(List.of());
        await().until(() -> proofs.warnings().isEmpty());
        proofs.prove("one", "one.cfg", POLICY);
        found.add(List.of("no way up"));
        await().until(() -> !proofs.warnings().isEmpty());
        proofs.forget("one");
        await().until(() -> proofs.warnings().isEmpty());
    }
}
