// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts by which officers sign in. */
@ProviderType
public interface Accounts {
    /** The fewest characters of a password. */
    int MIN_PASSWORD = 10;
    /** The most bytes (UTF-8) of a password. */
    int MAX_PASSWORD_BYTES = 72;

    /**
     * Gives an officer an account.
     *
     * @param username 3 to 64 letters, digits, dots or hyphens; unique, case ignored
     * @param by an administrator of every area the officer has a role in
     * @throws org.linli.kernel.PlatformException conflict, when the name is taken (names of closed accounts stay taken)
     *     or the officer has an account; not found, for an unknown officer; invalid, when name or password is
     *     not acceptable
     */
    void open(String officer, String username, String password, Actor by);

    /**
     * Changes one's own password; all sessions of the account end.
     *
     * @throws org.linli.kernel.PlatformException forbidden, when the old one is wrong; it counts as a failed sign-in
     */
    void changePassword(String oldPassword, String newPassword, Actor by);

    /**
     * Sets another's password, ends a lockout, and ends all sessions and tokens of the account.
     *
     * @param by an administrator of every area the officer has a role in
     */
    void resetPassword(String username, String newPassword, Actor by);

    /**
     * Closes an account for good; its sessions and tokens end.
     *
     * @param by an administrator of every area the officer has a role in
     */
    void close(String username, Actor by);

    /** So many officers can be asked about at once. */
    int MOST_AT_ONCE = 200;

    /**
     * The open accounts of these officers; of those whom the actor does not administer, none is told.
     *
     * @param officers ids, at most {@link #MOST_AT_ONCE}
     * @param by an administrator
     */
    List<Account> of(Collection<String> officers, Actor by);

    /**
     * An open account.
     *
     * @param officer whose it is
     * @param username the name to sign in with
     * @param opened when it was opened
     * @param lockedUntil until when nobody can sign in with it, after too many failures; null when it is not locked
     */
    record Account(String officer, String username, Instant opened, Instant lockedUntil) {}
}
