// SPDX-License-Identifier: Apache-2.0
/**
 * Engagements in memory for the tests of other modules, and the contract that they keep like the real ones. Shipped in
 * this module's test-jar.
 */
package org.linli.grid.testing;
