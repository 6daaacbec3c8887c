/**
 * What tests of every module use, shipped in this module's test-jar: a database as the platform provides it, on Derby
 * and on PostgreSQL, and a keyring.
 */
package org.linli.kernel.testing;
