/**
 * Tests of a running whole: started by {@code ./readledger run} on a data directory of its own,
 * with the real engine, PostgreSQL, PACS and web application. They carry the tag {@code acceptance}
 * and run after packaging, by {@code ./readledger test}.
 */
@NullMarked
package org.readledger.launcher.acceptance;

import org.jspecify.annotations.NullMarked;
