/** The market operator's and auditor's pages. */
@NullMarked
package org.readledger.ui.operator;

import org.jspecify.annotations.NullMarked;
