package org.readledger.marketplace.posting;

import java.util.Map;

/**
 * What the market's tables allow in a posting: code to words, in the table's order.
 *
 * @param modalities DICOM modalities
 * @param regions body regions
 * @param jurisdictions ISO 3166-2
 * @param subspecialties the empty code stands for none
 */
public record PostingChoices(
    Map<String, String> modalities,
    Map<String, String> regions,
    Map<String, String> jurisdictions,
    Map<String, String> subspecialties) {}
