/** Small building blocks that every view shares: icons, status words, tables, notes. */
@NullMarked
package org.readledger.ui.parts;

import org.jspecify.annotations.NullMarked;
