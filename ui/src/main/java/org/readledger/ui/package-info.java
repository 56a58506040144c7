/** The full application: every module together, with Vaadin views for each role. */
@NullMarked
package org.readledger.ui;

import org.jspecify.annotations.NullMarked;
