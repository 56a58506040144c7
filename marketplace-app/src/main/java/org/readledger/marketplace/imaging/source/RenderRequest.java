package org.readledger.marketplace.imaging.source;

import java.util.Map;
import java.util.Optional;

/**
 * What to render, and how.
 *
 * @param path an instance for images; a series or study for thumbnails
 * @param frame one frame, absent for the archive's choice
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param parameters {@code window}, {@code viewport}, {@code quality} (PS3.18 section 8.3.5)
 */
public record RenderRequest(
    ObjectPath path, Optional<Integer> frame, String mediaType, Map<String, String> parameters) {}
