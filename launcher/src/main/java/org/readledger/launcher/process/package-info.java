/** One operating-system process: what to start, its identity, its log, its health, its end. */
@NullMarked
package org.readledger.launcher.process;

import org.jspecify.annotations.NullMarked;
