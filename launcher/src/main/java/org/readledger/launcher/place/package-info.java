/** Where things lie: the checkout that is run and the data directory it runs on. */
@NullMarked
package org.readledger.launcher.place;

import org.jspecify.annotations.NullMarked;
