/** A reader's own view of what is attested, what is missing, and what to do. */
@NullMarked
package org.readledger.credentialing.reader;

import org.jspecify.annotations.NullMarked;
