// SPDX-License-Identifier: Apache-2.0
/**
 * Each module's diary, and the bookmarks of those who read it. A module appends events to its own feed in the same local
 * transaction as the change they tell of; a sequencer numbers what is committed; readers pull after their bookmark.
 */
@Export
@Version("1.0.0")
package org.linli.kernel.feed;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
