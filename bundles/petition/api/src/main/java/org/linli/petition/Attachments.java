// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.io.InputStream;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of petitions. A file is taken for what its content is, never for its name: photos (JPEG, PNG, WebP), PDF
 * and AMR. What tells where, when and by which camera it was taken is cut out before it is kept. It is sealed on the
 * disk. The same file once more, for the same purpose, is the same attachment.
 *
 * <p>What is refused names the field {@code file} and says what it is and what would be taken; too large when it has
 * more bytes than its kind may have.
 */
@ProviderType
public interface Attachments {
    /** How long a file waits for its petition, in days: longer than a device may be without a network. */
    int WAITING_DAYS = 14;
    /** How many files of one person wait at once. */
    int MOST_WAITING = 50;

    /**
     * The petitioner adds a file, while the petition is open.
     *
     * @param number the petition's number
     * @param secret its secret
     * @throws org.linli.kernel.PlatformException not found as in {@link Petitions#follow}; conflict, when it is closed
     *     or has all the files it may have; invalid; too large; unavailable, when the disk does not take it
     */
    Attachment addOwn(String number, String secret, Upload upload);

    /**
     * Who handles or coordinates an open order adds a file.
     *
     * @param order the order's id
     * @param filed what for, and whether the petitioner sees it
     * @throws org.linli.kernel.PlatformException not found; forbidden; else as in {@link #addOwn}
     */
    Attachment add(String order, Filed filed, Upload upload, Actor by);

    /**
     * Takes a file before there is a petition that it belongs to, such as a photo that a worker made without a network. It
     * waits {@link #WAITING_DAYS} days to be attached, and is deleted then.
     *
     * @param by whoever is signed in; at most {@link #MOST_WAITING} files of theirs wait at once
     * @return the file, for the purpose {@link Attachment.Purpose#FROM_PETITIONER}; its id names it for {@link #attach}
     * @throws org.linli.kernel.PlatformException unauthenticated; conflict, when too many wait; invalid; too large;
     *     unavailable, when the disk does not take it
     */
    Attachment bring(Upload upload, Actor by);

    /** Whether this file of the actor waits to be attached. */
    boolean waits(String file, Actor by);

    /**
     * Makes a file that waits one of the order's petition, in the name of who brought it. Nothing happens when it is that
     * already.
     *
     * @param by who brought it and may add files to the order; or the platform, for any file
     * @throws org.linli.kernel.PlatformException not found, also when the file waits no more; else as in {@link #add}
     */
    Attachment attach(String order, String file, Actor by);

    /**
     * Lets the petitioner see a file, for good. The same as {@link #add} asks; nothing happens when they see it already.
     *
     * @throws org.linli.kernel.PlatformException not found; forbidden; illegal step, when the order is closed
     */
    Attachment show(String order, String attachment, Actor by);

    /** What the petitioner sees, oldest first; at most 100. */
    List<Attachment> listOwn(String number, String secret);

    /** All files of the order's petition, oldest first, for those who may see the order; at most 100. */
    List<Attachment> list(String order, Actor by);

    /**
     * A file that the petitioner sees.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Content openOwn(String number, String secret, String attachment);

    /**
     * A file, for those who may see the order.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Content open(String order, String attachment, Actor by);

    /**
     * What comes in.
     *
     * @param name the file's name, 1 to 120 characters
     * @param content read once, as far as the limits go; not closed
     */
    record Upload(String name, InputStream content) {}

    /**
     * How staff file it.
     *
     * @param purpose what for
     * @param shown whether the petitioner sees it; what came from the petitioner they always see
     */
    record Filed(Attachment.Purpose purpose, boolean shown) {}

    /**
     * What goes out.
     *
     * @param about the attachment
     * @param content its bytes; to be closed by whoever asked for it
     */
    record Content(Attachment about, InputStream content) {}
}
