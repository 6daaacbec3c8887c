// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.io.InputStream;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a device seals as soon as it is entered, so that it lies unreadable on the phone until it is here. An envelope is
 * bound to its device, its worker, its number and its id: it opens at its own place only.
 *
 * <p>An envelope is the device's point of P-256 for this one envelope, uncompressed in 65 bytes; 12 bytes; and the content by
 * AES-256-GCM with its tag. The key is HKDF-SHA-256 of what the points have in common (ECDH), the salt the device's point and
 * the server's, the info {@code linli.field.1}. Additional data are these lines, with a line feed between: {@code
 * linli.field.1}, the id of the server's key, the device, the worker's id, the number of the operation or {@code photo}, the
 * id of the operation or photo.
 */
@ProviderType
public interface FieldEnvelopes {
    /** The type of a problem: the key that an envelope was sealed to is not here. */
    String KEY_UNKNOWN = "urn:linli:problem:envelope-key-unknown";
    /** The type of a problem: an envelope was changed, or lies at a place that is not its own. */
    String UNREADABLE = "urn:linli:problem:envelope-unreadable";

    /** The key to seal to from now on; another one every {@value FieldKey#DAYS} days. */
    FieldKey key(Actor by);

    /**
     * Does what a device did, as {@link FieldWork#apply}. An envelope that does not open is refused with {@link #KEY_UNKNOWN}
     * or {@link #UNREADABLE}; that answer is not kept, and nothing behind it is done: those are {@code LATER}. The device goes
     * on with the right envelope, or with {@link FieldOperation.Kind#GIVEN_UP} at the same number.
     *
     * @param from the network address; may be null
     */
    List<FieldResult> apply(SealedFieldBatch batch, String from, Actor by);

    /**
     * Takes a sealed photo before the batch that names it. The same photo again is the same file.
     *
     * @param sealed its envelope; not closed
     * @return the id of the file that waits, as {@code Attachments.bring} of petitions
     */
    String bring(SealedPhoto about, InputStream sealed, Actor by);

    /**
     * The server's part of the key of what the device holds, for as long as its lease; another one after each renewing. The
     * device throws it away when the lease ends.
     *
     * @param lease one of the actor's own leases
     * @return 43 letters, digits, hyphens and underscores
     * @throws org.linli.kernel.PlatformException not found; forbidden, when the lease is over or revoked
     */
    String part(String lease, Actor by);
}
