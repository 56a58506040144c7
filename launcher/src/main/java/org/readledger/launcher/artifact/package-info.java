/**
 * Third-party archives fetched by their ordinary clients, pinned by version and hash, kept by
 * content.
 */
@NullMarked
package org.readledger.launcher.artifact;

import org.jspecify.annotations.NullMarked;
