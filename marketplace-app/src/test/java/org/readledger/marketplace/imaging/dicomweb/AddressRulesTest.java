package org.readledger.marketplace.imaging.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class AddressRulesTest {

  @Test
  void onlyPublicAddressesMayBeCalledUnlessTheOperatorAllowsOthers() throws Exception {
    AddressRules strict = new AddressRules(false, false);
    AddressRules hospital = new AddressRules(true, false);
    AddressRules demo = new AddressRules(false, true);
    InetAddress[] privates = {at("10.1.2.3"), at("192.168.0.9"), at("172.16.5.5"), at("fd00::1")};
    for (InetAddress address : privates) {
      assertThat(strict.allows(address)).isFalse();
      assertThat(hospital.allows(address)).isTrue();
      assertThat(demo.allows(address)).isFalse();
    }
    assertThat(strict.allows(at("127.0.0.1"))).isFalse();
    assertThat(hospital.allows(at("::1"))).isFalse();
    assertThat(demo.allows(at("127.0.0.1"))).isTrue();
    for (AddressRules rules : new AddressRules[] {strict, hospital, demo}) {
      assertThat(rules.allows(at("169.254.169.254"))).isFalse();
      assertThat(rules.allows(at("0.0.0.0"))).isFalse();
      assertThat(rules.allows(at("224.0.0.1"))).isFalse();
      assertThat(rules.allows(at("203.0.113.7"))).isTrue();
    }
  }

  @Test
  void anArchivesAddressIsAPlainHttpUrl() {
    assertThat(PacsAddress.parse("https://pacs.example.org/dicom-web/"))
        .contains(new PacsAddress(true, "pacs.example.org", 443, "/dicom-web"));
    for (String wrong :
        new String[] {
          "", "pacs", "ftp://x/y", "http://u:p@x/", "http://x/?a=b", "file:///etc", "http:///x"
        }) {
      assertThat(PacsAddress.parse(wrong)).as(wrong).isEmpty();
    }
  }

  private static InetAddress at(String literal) throws Exception {
    return InetAddress.getByName(literal);
  }
}
