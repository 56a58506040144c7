/** The web application and the class path it starts from. */
@NullMarked
package org.readledger.launcher.web;

import org.jspecify.annotations.NullMarked;
