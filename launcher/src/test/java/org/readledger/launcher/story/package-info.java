/** The whole story walked in a real browser, as each role. */
@NullMarked
package org.readledger.launcher.story;

import org.jspecify.annotations.NullMarked;
