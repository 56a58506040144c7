package org.readledger.abci.handler;

/**
 * Answers at least one ABCI method. Implemented through the one-method interfaces of this package.
 */
public interface AbciHandler {}
