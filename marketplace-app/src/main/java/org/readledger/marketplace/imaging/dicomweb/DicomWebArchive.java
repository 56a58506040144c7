package org.readledger.marketplace.imaging.dicomweb;

import java.time.Duration;
import org.readledger.marketplace.imaging.source.StudySink;
import org.readledger.marketplace.imaging.source.StudySource;

/** One DICOMweb archive with the connections kept to it; closed when its endpoint changes. */
public final class DicomWebArchive implements AutoCloseable {
  private static final PacsHttp.Limits PATIENCE =
      new PacsHttp.Limits(Duration.ofSeconds(3), Duration.ofSeconds(15));

  private final PacsHttp http;

  public DicomWebArchive(PacsAddress address, PacsCredentials credentials, AddressRules rules) {
    this.http = new PacsHttp(address, credentials, rules, PATIENCE);
  }

  /** For reading. */
  public StudySource source() {
    return new DicomWebSource(http);
  }

  /** For storing. */
  public StudySink sink() {
    return new DicomWebSink(http);
  }

  /** Closes idle connections; running answers end by themselves. */
  @Override
  public void close() {
    http.close();
  }
}
