package org.readledger.marketplace.imaging.source;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * An archive that studies are read from. Every method blocks, throws {@link SourceFault} when the
 * archive does not do what was asked, and may be called from many threads.
 */
public interface StudySource {

  /** Studies that match, in the archive's own order. */
  List<StudySummary> search(StudyFilter filter) throws IOException;

  /** Visits each instance of a study once; constant memory whatever the study's size. */
  void instances(DicomUid study, Consumer<InstanceSummary> visitor) throws IOException;

  /** A search's answer in the DICOM JSON model (PS3.18 annex F). */
  SourceBody query(SourceQuery query) throws IOException;

  /** Metadata in the DICOM JSON model (PS3.18 section 10.4.1.1.2). */
  SourceBody metadata(ObjectPath path) throws IOException;

  /** Frames of one instance, byte for byte as stored. */
  FrameStream frames(ObjectPath instance, FrameNumbers frames) throws IOException;

  /** A rendered image (PS3.18 section 10.4.1.1.3). */
  SourceBody rendered(RenderRequest request) throws IOException;

  /**
   * Bulk data of one instance.
   *
   * @param tail what follows the instance's path, for example {@code /bulk/00091002}
   */
  SourceBody bulk(ObjectPath instance, String tail) throws IOException;
}
