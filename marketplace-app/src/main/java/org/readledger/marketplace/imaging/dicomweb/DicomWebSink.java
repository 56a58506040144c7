package org.readledger.marketplace.imaging.dicomweb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.StudySink;

/**
 * An archive stored to by STOW-RS with {@code application/dicom} (PS3.18 section 10.5), the only
 * form common archives take.
 */
final class DicomWebSink implements StudySink {
  private final PacsHttp http;

  DicomWebSink(PacsHttp http) {
    this.http = http;
  }

  @Override
  public StoreOutcome store(byte[] part10) throws IOException {
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream(part10.length + 256);
    body.writeBytes(
        ascii(
            "--"
                + boundary
                + "\r\nContent-Type: application/dicom\r\nContent-Length: "
                + part10.length
                + "\r\n\r\n"));
    body.writeBytes(part10);
    body.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
    HttpReply reply =
        http.post(
            "/studies",
            "multipart/related; type=\"application/dicom\"; boundary=" + boundary,
            "application/dicom+json",
            body.toByteArray());
    try (var answer = reply.body()) {
      return switch (reply.status()) {
        case 200, 202 -> new StoreOutcome.Stored();
        case 409 -> new StoreOutcome.Refused("The archive refuses to store the report.");
        case 400, 415 ->
            new StoreOutcome.Refused("The archive does not accept this kind of object.");
        default -> throw new SourceFault(Replies.fault(reply.status()));
      };
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
