/** Behaviour of the ABCI server as seen from its socket. */
package org.readledger.abci;
