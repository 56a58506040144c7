package org.readledger.marketplace.posting;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadingMode;

/** A form's first content, guessed from the study's description; staff correct it. Pure. */
final class PostingSuggestions {

  /** Words of a study description and the region they speak of; the first that is found counts. */
  private static final List<Map.Entry<String, String>> REGIONS =
      List.of(
          Map.entry("cerv", "CSPINE"),
          Map.entry("thor spine", "TSPINE"),
          Map.entry("lumb", "LSPINE"),
          Map.entry("spine", "SPINE"),
          Map.entry("brain", "BRAIN"),
          Map.entry("head", "HEAD"),
          Map.entry("skull", "HEAD"),
          Map.entry("neck", "NECK"),
          Map.entry("chest", "CHEST"),
          Map.entry("thorax", "CHEST"),
          Map.entry("lung", "LUNG"),
          Map.entry("heart", "HEART"),
          Map.entry("card", "HEART"),
          Map.entry("coron", "HEART"),
          Map.entry("breast", "BREAST"),
          Map.entry("abd", "ABDOMEN"),
          Map.entry("liver", "LIVER"),
          Map.entry("kidney", "KIDNEY"),
          Map.entry("pelv", "PELVIS"),
          Map.entry("prost", "PROSTATE"),
          Map.entry("knee", "KNEE"),
          Map.entry("shoulder", "SHOULDER"),
          Map.entry("hand", "HAND"),
          Map.entry("foot", "FOOT"),
          Map.entry("bone", "WHOLEBODY"),
          Map.entry("whole", "WHOLEBODY"));

  private static final Map<String, String> USUAL_REGION =
      Map.of(
          "MR",
          "BRAIN",
          "CT",
          "CHEST",
          "XA",
          "HEART",
          "MG",
          "BREAST",
          "NM",
          "WHOLEBODY",
          "PT",
          "WHOLEBODY",
          "US",
          "ABDOMEN",
          "CR",
          "CHEST",
          "DX",
          "CHEST");

  private static final Map<String, Long> USUAL_FEE =
      Map.of(
          "MR", 78L, "CT", 62L, "XA", 90L, "MG", 30L, "NM", 58L, "PT", 96L, "US", 34L, "CR", 14L,
          "DX", 14L);

  private PostingSuggestions() {}

  static PostingForm form(PacsStudy study, List<String> modalities, String jurisdiction) {
    var modality = study.modalities().stream().filter(modalities::contains).findFirst().orElse("");
    return new PostingForm(
        study.studyUid(),
        modality,
        region(study.description(), modality),
        jurisdiction,
        "",
        Priority.ROUTINE,
        due(Priority.ROUTINE),
        usualFee(modality),
        ReadingMode.IDENTIFIED,
        OnExpiry.REOPEN,
        "",
        study.ageBand(),
        study.patientSex(),
        study.images(),
        study.series(),
        false,
        List.of());
  }

  static String region(String description, String modality) {
    var words = description.toLowerCase(Locale.ROOT);
    return REGIONS.stream()
        .filter(entry -> words.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(USUAL_REGION.getOrDefault(modality, ""));
  }

  /** From posting to deadline when the centre does not say otherwise; also the target. */
  static Duration due(Priority priority) {
    return switch (priority) {
      case STAT -> Duration.ofMinutes(30);
      case URGENT -> Duration.ofMinutes(90);
      case ROUTINE, PRIORITY_UNSPECIFIED, UNRECOGNIZED -> Duration.ofHours(24);
    };
  }

  static long usualFee(String modality) {
    return USUAL_FEE.getOrDefault(modality, 40L);
  }
}
