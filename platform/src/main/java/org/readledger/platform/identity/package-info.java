/** Who is acting: accounts, roles, organisations. */
@NullMarked
package org.readledger.platform.identity;

import org.jspecify.annotations.NullMarked;
