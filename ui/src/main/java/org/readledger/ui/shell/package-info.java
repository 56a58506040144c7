/** The frame around every view: navigation, ledger state, wallet, sign-in. */
@NullMarked
package org.readledger.ui.shell;

import org.jspecify.annotations.NullMarked;
