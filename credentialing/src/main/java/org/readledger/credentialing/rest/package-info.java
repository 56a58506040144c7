/** The credentialing part of the REST interface. */
@NullMarked
package org.readledger.credentialing.rest;

import org.jspecify.annotations.NullMarked;
