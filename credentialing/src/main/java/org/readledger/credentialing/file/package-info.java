/** The vocabulary of a credential file and the rules by which it changes, free of any framework. */
@NullMarked
package org.readledger.credentialing.file;

import org.jspecify.annotations.NullMarked;
