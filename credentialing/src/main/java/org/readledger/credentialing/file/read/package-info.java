/** Queue and file views, projected from the events and from the chain. */
@NullMarked
package org.readledger.credentialing.file.read;

import org.jspecify.annotations.NullMarked;
