/** The words typed after {@code ./readledger} and the words answered. */
@NullMarked
package org.readledger.launcher.cli;

import org.jspecify.annotations.NullMarked;
