package org.readledger.marketplace.imaging.endpoint;

import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;

/**
 * What a centre says of its archive.
 *
 * @param name what staff call it, 1 to 80 characters
 * @param baseUrl the DICOMweb root, http or https
 * @param credentials how the archive knows us
 */
public record EndpointForm(String name, String baseUrl, PacsCredentials credentials) {}
