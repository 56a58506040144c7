package org.readledger.marketplace.imaging.source;

/**
 * What walking a study needs to know of one instance.
 *
 * @param path where it is
 * @param sopClass SOP Class UID, empty when the archive did not say
 * @param modality the series' modality, empty when unknown
 * @param frames how many frames its pixel data has; 0 when it has none
 * @param burnedIn Burned In Annotation (0028,0301), {@code YES}, {@code NO} or empty
 * @param bodyPart Body Part Examined (0018,0015), empty when absent
 */
public record InstanceSummary(
    ObjectPath path,
    String sopClass,
    String modality,
    int frames,
    String burnedIn,
    String bodyPart) {}
