package org.readledger.marketplace.imaging.dicomweb;

import java.util.Set;

/** The attributes we ask archives for, as DICOM JSON writes their tags (PS3.6). */
public final class Tags {
  public static final String SPECIFIC_CHARACTER_SET = "00080005";
  public static final String SOP_CLASS_UID = "00080016";
  public static final String SOP_INSTANCE_UID = "00080018";
  public static final String STUDY_DATE = "00080020";
  public static final String STUDY_TIME = "00080030";
  public static final String ACCESSION_NUMBER = "00080050";
  public static final String RETRIEVE_AE_TITLE = "00080054";
  public static final String MODALITY = "00080060";
  public static final String MODALITIES_IN_STUDY = "00080061";
  public static final String REFERRING_PHYSICIAN_NAME = "00080090";
  public static final String STUDY_DESCRIPTION = "00081030";
  public static final String RETRIEVE_URL = "00081190";
  public static final String PATIENT_NAME = "00100010";
  public static final String PATIENT_ID = "00100020";
  public static final String PATIENT_BIRTH_DATE = "00100030";
  public static final String PATIENT_SEX = "00100040";
  public static final String BODY_PART_EXAMINED = "00180015";
  public static final String STUDY_INSTANCE_UID = "0020000D";
  public static final String SERIES_INSTANCE_UID = "0020000E";
  public static final String STUDY_ID = "00200010";
  public static final String SERIES_COUNT = "00201206";
  public static final String INSTANCE_COUNT = "00201208";
  public static final String NUMBER_OF_FRAMES = "00280008";
  public static final String ROWS = "00280010";
  public static final String BURNED_IN_ANNOTATION = "00280301";
  public static final String PIXEL_DATA = "7FE00010";

  /** What a study list shows. */
  static final Set<String> STUDY =
      Set.of(
          STUDY_DATE,
          STUDY_TIME,
          ACCESSION_NUMBER,
          MODALITIES_IN_STUDY,
          STUDY_DESCRIPTION,
          PATIENT_NAME,
          PATIENT_ID,
          PATIENT_BIRTH_DATE,
          PATIENT_SEX,
          STUDY_INSTANCE_UID,
          SERIES_COUNT,
          INSTANCE_COUNT);

  /** What walking a study needs. */
  static final Set<String> INSTANCE =
      Set.of(
          SOP_CLASS_UID,
          SOP_INSTANCE_UID,
          SERIES_INSTANCE_UID,
          MODALITY,
          NUMBER_OF_FRAMES,
          ROWS,
          BURNED_IN_ANNOTATION,
          BODY_PART_EXAMINED);

  private Tags() {}
}
