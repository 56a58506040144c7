package org.readledger.marketplace.imaging.source;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * One frame as the archive stores it.
 *
 * @param mediaType for example {@code application/octet-stream} or {@code image/jpeg}
 * @param transferSyntax Transfer Syntax UID of the bytes
 * @param length in bytes, when the archive said so
 * @param content the bytes; reading past an early end throws {@link SourceFault}
 */
public record FramePart(
    String mediaType, DicomUid transferSyntax, OptionalLong length, InputStream content) {}
