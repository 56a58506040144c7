/** The library against the unmodified engine and its own command-line client. */
package org.readledger.abci.engine;
