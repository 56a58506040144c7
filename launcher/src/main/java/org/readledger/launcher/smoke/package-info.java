/** `./readledger smoke`: the one story and its refusals, walked over REST and DICOMweb. */
@NullMarked
package org.readledger.launcher.smoke;

import org.jspecify.annotations.NullMarked;
