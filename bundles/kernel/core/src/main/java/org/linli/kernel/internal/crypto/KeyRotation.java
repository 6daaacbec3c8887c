// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.internal.crypto.KeyHolders.Progress;

/**
 * Changes the master key while work goes on: first a new one is added and used, then all modules wrap their keys anew,
 * then the old one is destroyed. Each step can be broken off and goes on when it is given again.
 */
public final class KeyRotation {
    /** So long after a key was made, no node wraps by an older one any more. */
    static final Duration SETTLED = Duration.ofMinutes(10);

    private static final int BATCH = 200;
    private static final int TELL_EVERY = 25;
    private static final int MOST_CHECKS = 3;

    private final MasterKeys masters;
    private final MasterKeyFile file;
    private final KeyFingerprints fingerprints;
    private final KeyHolders holders;
    private final TinkKeyring keyring;
    private final ModuleKeys modules;
    private final Clock clock;

    /** The modules that are there now. */
    interface ModuleKeys {
        Set<String> names();

        /** As {@link org.linli.kernel.crypto.WrappedKeys#rewrap}. */
        String rewrap(String module, String after, int max);
    }

    /** What the rotation works on. */
    record Parts(
            MasterKeys masters,
            MasterKeyFile file,
            KeyFingerprints fingerprints,
            KeyHolders holders,
            TinkKeyring keyring) {}

    KeyRotation(Parts parts, ModuleKeys modules, Clock clock) {
        this.masters = parts.masters();
        this.file = parts.file();
        this.fingerprints = parts.fingerprints();
        this.holders = parts.holders();
        this.keyring = parts.keyring();
        this.modules = modules;
        this.clock = clock;
    }

    /**
     * A master key.
     *
     * @param newest whether persons' keys are wrapped by it now
     */
    public record Key(String fingerprint, Instant madeAt, boolean newest) {}

    /** The master keys, oldest first. */
    public List<Key> keys() {
        String newest = newest();
        return fingerprints.known().entrySet().stream()
                .map(one -> new Key(one.getKey(), one.getValue(), one.getKey().equals(newest)))
                .toList();
    }

    /** What each module that keeps keys has done, in words. */
    public Map<String, String> modules() {
        String newest = newest();
        boolean one = masters.now().fingerprints().size() == 1;
        Map<String, String> words = new TreeMap<>();
        holders.all().forEach((module, progress) -> words.put(module, words(progress, newest, one)));
        modules.names().forEach(module -> words.putIfAbsent(module, words(Progress.NONE, newest, one)));
        words.replaceAll((module, said) ->
                modules.names().contains(module) ? said : said + "; away now, or not published for wrapping anew");
        return words;
    }

    /**
     * Makes a new master key, unless the last one is not used by all yet, and has all modules wrap their keys anew.
     *
     * @throws PlatformException conflict, when another node is at it
     */
    public void rotate(Consumer<String> out) {
        alone(() -> {
            remember();
            if (isUnfinished()) {
                out.accept("Going on with the rotation to key " + newest() + ".");
            } else {
                file.addNew();
                masters.reread();
                out.accept("Made key " + newest() + "; new persons' keys are wrapped by it from now on.");
            }
            modules.names().forEach(module -> goOn(module, out));
            List<String> away = away();
            out.accept(
                    away.isEmpty()
                            ? "All keys are wrapped by " + newest()
                                    + ". linli:keys-retire destroys the older master keys."
                            : "Away, or not published for wrapping anew: " + away
                                    + ". Give linli:keys-rotate again when they are back.");
        });
    }

    /**
     * Destroys all master keys but the newest, once nothing is wrapped by them any more.
     *
     * @throws PlatformException conflict, when something speaks against it
     */
    public void retire(Consumer<String> out) {
        alone(() -> {
            remember();
            masters.reread();
            if (masters.now().fingerprints().size() == 1) {
                out.accept("There is one master key only; nothing to retire.");
                return;
            }
            requireSettled();
            requireFinished();
            checkNothingLeft(out);
            file.retireOld();
            masters.reread();
            out.accept("The older master keys are destroyed; " + newest() + " is left, and no copy was kept here."
                    + " Destroy the copies in your backups as well, but keep one as long as you keep backups of the"
                    + " database from before this rotation: without it they cannot be read.");
        });
    }

    private void goOn(String module, Consumer<String> out) {
        String newest = newest();
        Progress progress = holders.all().getOrDefault(module, Progress.NONE);
        if (progress.isFinished(newest)) {
            return;
        }
        wrapAll(module, newest.equals(progress.newest()) ? progress.lastId() : "", out);
    }

    private void wrapAll(String module, String from, Consumer<String> out) {
        String newest = newest();
        long before = keyring.rewraps();
        String after = from;
        for (int batch = 1; ; batch++) {
            String last = modules.rewrap(module, after, BATCH);
            boolean finished = last.isEmpty();
            after = finished ? after : last;
            holders.note(module, newest, after, finished);
            if (finished || batch % TELL_EVERY == 0) {
                out.accept(module + ": " + (keyring.rewraps() - before) + " keys wrapped anew"
                        + (finished ? ", all done." : " …"));
            }
            if (finished) {
                return;
            }
        }
    }

    private void checkNothingLeft(Consumer<String> out) {
        for (int check = 1; check <= MOST_CHECKS; check++) {
            long before = keyring.rewraps();
            modules.names()
                    .forEach(module -> wrapAll(module, "", said -> {
                        // only what the check as a whole comes to is told
                    }));
            long found = keyring.rewraps() - before;
            out.accept("Check " + check + ": " + found + " keys were still wrapped by an older master key.");
            if (found == 0) {
                return;
            }
        }
        throw refused("somebody still wraps by an older master key; are all nodes of the same version?");
    }

    private void requireSettled() {
        Instant made = fingerprints.known().get(newest());
        Instant settled = made.plus(SETTLED);
        if (clock.instant().isBefore(settled)) {
            throw refused("the newest key was made at " + made + "; before " + settled
                    + " another node may still be wrapping by an older one");
        }
    }

    private void requireFinished() {
        List<String> away = away();
        if (!away.isEmpty()) {
            throw refused("the modules " + away
                    + " keep wrapped keys, and are away or do not publish them for wrapping anew; start them first");
        }
        if (isUnfinished()) {
            throw refused("not all keys are wrapped anew yet; give linli:keys-rotate first");
        }
    }

    private void remember() {
        modules.names().forEach(holders::remember);
    }

    private boolean isUnfinished() {
        String newest = newest();
        return masters.now().fingerprints().size() > 1
                && holders.all().values().stream().anyMatch(progress -> !progress.isFinished(newest));
    }

    private List<String> away() {
        Set<String> away = new TreeSet<>(holders.all().keySet());
        away.removeAll(modules.names());
        return new ArrayList<>(away);
    }

    private String newest() {
        try {
            return masters.now().key().newest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void alone(Work work) {
        if (!holders.begin()) {
            throw refused("keys are being changed already, here or on another node; try again in a minute");
        }
        try {
            work.run();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot change the keys", failed);
        } finally {
            holders.end();
        }
    }

    private static String words(Progress progress, String newest, boolean one) {
        if (one) {
            return "all wrapped by the one key there is";
        }
        if (progress.isFinished(newest)) {
            return "all wrapped by the newest key, " + progress.finishedAt();
        }
        return newest.equals(progress.newest()) ? "being wrapped anew" : "not wrapped anew since the newest key";
    }

    private static PlatformException refused(String why) {
        return new PlatformException(Problem.conflict(why));
    }

    /** A piece of work on keys. */
    private interface Work {
        void run() throws GeneralSecurityException;
    }
}
