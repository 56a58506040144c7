package org.readledger.marketplace.imaging.endpoint;

import java.util.List;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.readledger.platform.demo.DemoSeed;
import org.readledger.platform.identity.Organisation;
import org.readledger.platform.identity.Organisations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Registers the demonstration PACS with each demo centre, at its address of this start. */
@Component
@ConditionalOnExpression(
    "'${READLEDGER_DEMO:false}' == 'true' and !'${READLEDGER_DEMO_PACS_URL:}'.isEmpty()")
final class DemoArchiveSeed implements DemoSeed {
  private static final String NAME = "Demo PACS";

  private final Organisations organisations;
  private final CentreEndpoints endpoints;
  private final EndpointForm form;

  DemoArchiveSeed(
      Organisations organisations,
      CentreEndpoints endpoints,
      @Value("${READLEDGER_DEMO_PACS_URL}") String url,
      @Value("${READLEDGER_DEMO_PACS_USER:}") String user,
      @Value("${READLEDGER_DEMO_PACS_PASSWORD:}") String password) {
    this.organisations = organisations;
    this.endpoints = endpoints;
    this.form = new EndpointForm(NAME, url, new PacsCredentials.Basic(user, password));
  }

  @Override
  public int order() {
    return 250;
  }

  @Override
  public void seed() {
    for (Organisation centre : organisations.ofKind(ParticipantKind.IMAGING_CENTER)) {
      List<CentreEndpoint> mine =
          endpoints.of(centre.id()).stream().filter(e -> e.name().equals(NAME)).toList();
      if (mine.isEmpty()) {
        endpoints.add(centre.id(), form);
      } else {
        endpoints.change(centre.id(), mine.getFirst().id(), form);
      }
    }
  }
}
