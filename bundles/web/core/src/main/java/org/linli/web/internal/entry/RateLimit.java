// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** How often one source may change something, or fail to sign in, without being known. */
final class RateLimit {
    private static final int SOURCES = 50_000;

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(SOURCES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .executor(Runnable::run)
            .build();

    /** @param perMinute how many in a minute, and how many at once; 0 for no limit */
    RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }

    /** @throws PlatformException too many, with the time after which the source may try again */
    void count(String source) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe probe = buckets.get(source, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new PlatformException(Problem.tooMany(Duration.ofSeconds(wait.toSeconds() + 1)));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
