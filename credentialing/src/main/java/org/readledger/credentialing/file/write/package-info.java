/** Commands on a credential file and the aggregate that decides them. */
@NullMarked
package org.readledger.credentialing.file.write;

import org.jspecify.annotations.NullMarked;
