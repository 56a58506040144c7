/** What an imaging centre does: board, posting, acceptance, endpoints, access log. */
@NullMarked
package org.readledger.ui.centre;

import org.jspecify.annotations.NullMarked;
