package org.readledger.ledger.genesis;

import java.util.List;
import java.util.stream.Stream;

/** The governed code tables of the demo market. */
final class MarketVocabulary {

  /** Modalities, DICOM PS3.3 C.7.3.1.1.1. */
  static final List<String> MODALITIES =
      List.of("CT", "MR", "US", "CR", "DX", "MG", "NM", "PT", "XA");

  /** Regions, spelt as the Body Part Examined terms of DICOM PS3.16 Annex L. */
  static final List<String> BODY_REGIONS =
      List.of(
          "BRAIN",
          "HEAD",
          "SINUS",
          "NECK",
          "SPINE",
          "CSPINE",
          "TSPINE",
          "LSPINE",
          "CHEST",
          "LUNG",
          "HEART",
          "BREAST",
          "ABDOMEN",
          "LIVER",
          "KIDNEY",
          "PELVIS",
          "PROSTATE",
          "HIP",
          "KNEE",
          "ANKLE",
          "FOOT",
          "SHOULDER",
          "ELBOW",
          "WRIST",
          "HAND",
          "EXTREMITY",
          "VESSEL",
          "WHOLEBODY");

  /** What every reader is certified in. */
  static final String GENERAL = "DIAGNOSTIC_RADIOLOGY";

  /** What a posting may ask for beyond {@link #GENERAL}. */
  static final List<String> SUBSPECIALTIES =
      List.of(
          "NEURORADIOLOGY",
          "MUSCULOSKELETAL_RADIOLOGY",
          "ABDOMINAL_RADIOLOGY",
          "CARDIOTHORACIC_RADIOLOGY",
          "BREAST_IMAGING",
          "PEDIATRIC_RADIOLOGY",
          "NUCLEAR_RADIOLOGY",
          "EMERGENCY_RADIOLOGY",
          "INTERVENTIONAL_RADIOLOGY");

  /** The states of the United States and the District of Columbia, ISO 3166-2. */
  static final List<String> JURISDICTIONS =
      Stream.of(
              "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT"
                  + " NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
          .flatMap(codes -> Stream.of(codes.split(" ", -1)))
          .map(code -> "US-" + code)
          .toList();

  private MarketVocabulary() {}
}
