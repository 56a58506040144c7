package org.readledger.ui.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** A link to a document that is made when it is asked for. */
public final class Download extends Anchor {

  private static final int NOT_FOUND = 404;

  /** A PDF under a file name. */
  public Download(String label, String fileName, Supplier<Optional<byte[]>> document) {
    super(
        DownloadHandler.fromInputStream(
            event ->
                document
                    .get()
                    .map(
                        bytes ->
                            new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                fileName,
                                "application/pdf",
                                bytes.length))
                    .orElseGet(() -> DownloadResponse.error(NOT_FOUND))),
        label);
    getElement().setAttribute("download", fileName);
  }
}
