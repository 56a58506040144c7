/** What the launcher and operators see of this instance on its management port. */
@NullMarked
package org.readledger.platform.status;

import org.jspecify.annotations.NullMarked;
