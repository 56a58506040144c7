/** The demo's studies and reads in each state, made of real transactions. */
@NullMarked
package org.readledger.marketplace.demo;

import org.jspecify.annotations.NullMarked;
