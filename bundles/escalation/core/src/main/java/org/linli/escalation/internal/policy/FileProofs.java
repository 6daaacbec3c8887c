// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what files make worse. A file is the operators' law and holds whatever is told, so it does not wait for its proof,
 * which takes a while where an area has many grids.
 */
final class FileProofs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileProofs.class);

    private final Function<ConfiguredPolicy, List<String>> proof;
    private final Map<String, String> warnings = new ConcurrentHashMap<>();
    /** Its thread goes when there is nothing to prove. */
    private final ThreadPoolExecutor prover =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), FileProofs::thread);

    /** @param proof what a rule makes worse, in words, the heaviest first */
    FileProofs(Function<ConfiguredPolicy, List<String>> proof) {
        this.proof = proof;
        prover.allowCoreThreadTimeOut(true);
        prover.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "escalation rule proof");
        thread.setDaemon(true);
        return thread;
    }

    /** Proves by and by what a file says since now. */
    void prove(String pid, String source, ConfiguredPolicy policy) {
        prover.execute(() -> {
            try {
                tell(pid, source, proof.apply(policy));
            } catch (RuntimeException failed) {
                LOG.warn("{} holds and is not proved", source, failed);
            }
        });
    }

    private void tell(String pid, String source, List<String> worse) {
        if (worse.isEmpty()) {
            warnings.remove(pid);
        } else {
            warnings.put(pid, worse.get(0));
            LOG.warn("{} leaves gaps in responsibility: {}", source, String.join(" | ", worse));
        }
    }

    /** The file went. */
    void forget(String pid) {
        prover.execute(() -> warnings.remove(pid));
    }

    /** The files that leave gaps, with the first of these in words. */
    Map<String, String> warnings() {
        return new TreeMap<>(warnings);
    }

    /** What is not proved by now is not proved. */
    @Override
    public void close() {
        prover.shutdown();
        prover.getQueue().clear();
    }
}
