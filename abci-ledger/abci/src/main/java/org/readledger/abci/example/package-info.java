/** Applications that show how the library is used, and against which it is tested and measured. */
@NullMarked
package org.readledger.abci.example;

import org.jspecify.annotations.NullMarked;
