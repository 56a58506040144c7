package org.readledger.launcher.bench;

import java.net.URI;

/**
 * A DICOMweb root to pull frames from.
 *
 * @param name for people
 * @param root without a trailing slash, plain HTTP
 * @param authorization value of the Authorization header
 */
record ImagingTarget(String name, URI root, String authorization) {}
