/** PostgreSQL as a process of its own. */
@NullMarked
package org.readledger.launcher.database;

import org.jspecify.annotations.NullMarked;
