package org.readledger.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphTest {

  @ParameterizedTest
  @EnumSource(Glyph.class)
  void everyGlyphIsDrawnInTheSprite(Glyph glyph) throws IOException {
    try (var sprite =
        Objects.requireNonNull(
            GlyphTest.class.getResourceAsStream("/META-INF/resources/icons/sprite.svg"))) {
      assertThat(new String(sprite.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<symbol id=\"" + glyph.symbol() + "\"");
    }
  }
}
