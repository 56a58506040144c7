package org.readledger.marketplace.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void namesAreSortedByUtf16CodeUnitsAsInTheExampleOfRfc8785() {
    var object = new LinkedHashMap<String, Object>();
    object.put("\u20ac", "Euro Sign");
    object.put("\r", "Carriage Return");
    object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    object.put("1", "One");
    object.put("\ud83d\ude00", "Emoji: Grinning Face");
    object.put("\u0080", "Control");
    object.put("\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(CanonicalJson.write(object))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void textIsEscapedNoMoreThanNeeded() {
    assertThat(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\\\\"/<"))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/<\"");
  }

  @Test
  void arraysKeepTheirOrderAndNumbersAreIntegers() {
    assertThat(CanonicalJson.write(Map.of("b", List.of(3, 1L, true), "a", -7)))
        .isEqualTo("{\"a\":-7,\"b\":[3,1,true]}");
  }

  @Test
  void whatHasNoCanonicalFormIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.write("\ud83d"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(1L << 53))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(0.5)).isInstanceOf(IllegalArgumentException.class);
  }
}
