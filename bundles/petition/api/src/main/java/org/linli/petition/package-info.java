// SPDX-License-Identifier: Apache-2.0
/**
 * Petitions and the work they give. A petition (诉求) is what was asked; a work order (工单) is the handling of it, with a
 * handler and a clock at every moment; the timeline (流转记录) of steps tells the whole way. Residents follow their
 * petition with its number and secret; staff act on work orders.
 */
@Export
@Version("1.0.0")
package org.linli.petition;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
