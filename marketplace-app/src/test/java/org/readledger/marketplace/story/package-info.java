/** The story of a read on real parts: PostgreSQL, the engine with its ledger, and a PACS. */
package org.readledger.marketplace.story;
