/** Groups of processes kept alive together. */
@NullMarked
package org.readledger.launcher.supervise;

import org.jspecify.annotations.NullMarked;
