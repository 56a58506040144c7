/** Who gets in: filter chains, tokens, sessions, and what the browser may load. */
@NullMarked
package org.readledger.platform.security;

import org.jspecify.annotations.NullMarked;
