/** {@code ./readledger doctor}: what this machine has and what it lacks. */
@NullMarked
package org.readledger.launcher.doctor;

import org.jspecify.annotations.NullMarked;
