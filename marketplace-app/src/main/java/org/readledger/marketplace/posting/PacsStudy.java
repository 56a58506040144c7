package org.readledger.marketplace.posting;

import java.util.List;
import java.util.Optional;

/**
 * One study of the centre's PACS as its own staff see it. Never leaves the centre's tenancy.
 *
 * @param studyUid Study Instance UID (0020,000D)
 * @param accession Accession Number (0008,0050), may be empty
 * @param patientId Patient ID (0010,0020)
 * @param patientSex Patient's Sex (0010,0040) in words, or "Unknown"
 * @param ageBand from birth date and study date, for example "60 to 69", or "Unknown"
 * @param modalities Modalities in Study (0008,0061)
 * @param description Study Description (0008,1030)
 * @param studyDate for people, for example "24 Nov 2026"
 * @param images number of instances
 * @param series number of series
 * @param postedAs display number of the open or settled posting of this study
 */
public record PacsStudy(
    String studyUid,
    String accession,
    String patientId,
    String patientSex,
    String ageBand,
    List<String> modalities,
    String description,
    String studyDate,
    int images,
    int series,
    Optional<String> postedAs) {}
