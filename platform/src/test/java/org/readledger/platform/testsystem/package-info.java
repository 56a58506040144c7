/** The real parts that tests of the web modules run against: PostgreSQL, engine, ledger. */
@NullMarked
package org.readledger.platform.testsystem;

import org.jspecify.annotations.NullMarked;
