/** What this instance is told from outside, and its defaults. */
@NullMarked
package org.readledger.platform.config;

import org.jspecify.annotations.NullMarked;
