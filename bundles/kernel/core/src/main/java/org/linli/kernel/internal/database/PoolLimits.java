// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

/**
 * How many connections a module may hold.
 *
 * @param size at most so many at once
 * @param maxWaitMillis how long somebody waits for one
 */
record PoolLimits(int size, long maxWaitMillis) {}
