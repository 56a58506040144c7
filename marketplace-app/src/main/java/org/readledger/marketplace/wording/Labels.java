package org.readledger.marketplace.wording;

import java.util.Locale;
import java.util.Map;

/** The market's codes in words. A code without an entry is shown in a readable form of itself. */
public final class Labels {

  private static final Map<String, String> REGIONS =
      Map.ofEntries(
          Map.entry("CSPINE", "Cervical spine"),
          Map.entry("TSPINE", "Thoracic spine"),
          Map.entry("LSPINE", "Lumbar spine"),
          Map.entry("SINUS", "Sinuses"),
          Map.entry("VESSEL", "Vessels"),
          Map.entry("WHOLEBODY", "Whole body"));

  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("US-AL", "Alabama"),
          Map.entry("US-AK", "Alaska"),
          Map.entry("US-AZ", "Arizona"),
          Map.entry("US-AR", "Arkansas"),
          Map.entry("US-CA", "California"),
          Map.entry("US-CO", "Colorado"),
          Map.entry("US-CT", "Connecticut"),
          Map.entry("US-DE", "Delaware"),
          Map.entry("US-DC", "District of Columbia"),
          Map.entry("US-FL", "Florida"),
          Map.entry("US-GA", "Georgia"),
          Map.entry("US-HI", "Hawaii"),
          Map.entry("US-ID", "Idaho"),
          Map.entry("US-IL", "Illinois"),
          Map.entry("US-IN", "Indiana"),
          Map.entry("US-IA", "Iowa"),
          Map.entry("US-KS", "Kansas"),
          Map.entry("US-KY", "Kentucky"),
          Map.entry("US-LA", "Louisiana"),
          Map.entry("US-ME", "Maine"),
          Map.entry("US-MD", "Maryland"),
          Map.entry("US-MA", "Massachusetts"),
          Map.entry("US-MI", "Michigan"),
          Map.entry("US-MN", "Minnesota"),
          Map.entry("US-MS", "Mississippi"),
          Map.entry("US-MO", "Missouri"),
          Map.entry("US-MT", "Montana"),
          Map.entry("US-NE", "Nebraska"),
          Map.entry("US-NV", "Nevada"),
          Map.entry("US-NH", "New Hampshire"),
          Map.entry("US-NJ", "New Jersey"),
          Map.entry("US-NM", "New Mexico"),
          Map.entry("US-NY", "New York"),
          Map.entry("US-NC", "North Carolina"),
          Map.entry("US-ND", "North Dakota"),
          Map.entry("US-OH", "Ohio"),
          Map.entry("US-OK", "Oklahoma"),
          Map.entry("US-OR", "Oregon"),
          Map.entry("US-PA", "Pennsylvania"),
          Map.entry("US-RI", "Rhode Island"),
          Map.entry("US-SC", "South Carolina"),
          Map.entry("US-SD", "South Dakota"),
          Map.entry("US-TN", "Tennessee"),
          Map.entry("US-TX", "Texas"),
          Map.entry("US-UT", "Utah"),
          Map.entry("US-VT", "Vermont"),
          Map.entry("US-VA", "Virginia"),
          Map.entry("US-WA", "Washington"),
          Map.entry("US-WV", "West Virginia"),
          Map.entry("US-WI", "Wisconsin"),
          Map.entry("US-WY", "Wyoming"));

  private Labels() {}

  /** A body region, for example "Lumbar spine". */
  public static String region(String code) {
    return REGIONS.getOrDefault(code, sentenceCase(code));
  }

  /** A jurisdiction, for example "Ohio". */
  public static String jurisdiction(String code) {
    return STATES.getOrDefault(code, code);
  }

  /** A specialty, for example "Neuroradiology"; "None" for the empty code. */
  public static String specialty(String code) {
    return code.isEmpty() ? "None" : sentenceCase(code);
  }

  /** A study's short title, for example "MR brain". */
  public static String study(String modality, String region) {
    var words = region(region);
    return modality
        + " "
        + words.substring(0, Math.min(1, words.length())).toLowerCase(Locale.ROOT)
        + words.substring(Math.min(1, words.length()));
  }

  private static String sentenceCase(String code) {
    if (code.isEmpty()) {
      return code;
    }
    var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
