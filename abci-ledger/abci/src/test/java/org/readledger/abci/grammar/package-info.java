/** The call grammar against executions written by hand. */
package org.readledger.abci.grammar;
