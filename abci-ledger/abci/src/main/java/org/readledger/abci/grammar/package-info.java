/** Checks recorded calls against the grammar in which an engine may make them. */
@NullMarked
package org.readledger.abci.grammar;

import org.jspecify.annotations.NullMarked;
