// SPDX-License-Identifier: Apache-2.0
/**
 * An organization in memory for the tests of other modules, and the contracts that it keeps like the real one. Shipped in
 * this module's test-jar.
 */
package org.linli.organization.testing;
