// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.spi;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way in which petitions come and by which the answer goes back. A channel calls {@code Petitions.file} with its code
 * when something comes in; the petition core calls {@link #deliver} when there is something to tell.
 */
@ConsumerType
public interface Channel {
    /** Service property: the code of the channel, such as {@code microblog}. */
    String CODE = "linli.channel";

    /** What it is called, in Chinese, such as 微博. */
    String name();

    /**
     * Brings words to the petitioner. Called outside of any transaction, again and again until it returns or
     * {@link Delivered#REFUSED} is told; the same id may come twice after a crash, so the channel must know it again.
     *
     * @return what became of it
     * @throws org.linli.kernel.PlatformException unavailable, when it cannot be done now and is to be tried later
     */
    Delivered deliver(Answer answer);

    /** What became of an answer. */
    enum Delivered {
        /** It was brought. */
        SENT,
        /** Nobody can be reached by this way: somebody has to tell it by voice. */
        REFUSED
    }

    /**
     * What is to be told.
     *
     * @param id of this answer, unique
     * @param number the petition's number, as people read it
     * @param replyTo where the petitioner is found on this channel; null when nothing was given
     * @param name how the petitioner wants to be called; may be null
     * @param phone their phone; may be null
     * @param words what is to be told, for the petitioner
     * @param at when it was said
     */
    record Answer(String id, String number, String replyTo, String name, String phone, String words, Instant at) {}
}
