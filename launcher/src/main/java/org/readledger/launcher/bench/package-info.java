/** Measures the whole beside its peers, both in one run, in alternating rounds. */
@NullMarked
package org.readledger.launcher.bench;

import org.jspecify.annotations.NullMarked;
