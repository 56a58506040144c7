package org.readledger.marketplace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The headless application: REST, the DICOMweb proxy and the projections, without views. */
@SpringBootApplication(scanBasePackages = "org.readledger")
public class MarketplaceApplication {

  /** Starts the headless application. */
  public static void main(String[] arguments) {
    SpringApplication.run(MarketplaceApplication.class, arguments);
  }
}
