/** What happened to a credential file. Stored for ever: add fields, never change them. */
@NullMarked
package org.readledger.credentialing.file.events;

import org.jspecify.annotations.NullMarked;
