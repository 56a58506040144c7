/**
 * What credentialing staff do with a file: open, state, verify, decide. Rows of other bodies do not
 * exist here.
 */
@NullMarked
package org.readledger.credentialing.workflow;

import org.jspecify.annotations.NullMarked;
