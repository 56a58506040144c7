/** What every web module shares: problem details, correlation, limits. */
@NullMarked
package org.readledger.platform.web;

import org.jspecify.annotations.NullMarked;
