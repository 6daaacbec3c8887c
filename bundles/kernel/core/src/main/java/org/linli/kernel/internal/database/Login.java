// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

/** A database user and the password that goes with it. */
record Login(String user, String password) {
    @Override
    public String toString() {
        return "Login of " + user;
    }
}
