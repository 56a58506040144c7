package org.readledger.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The full application: every module of the web tier, with its views. */
@SpringBootApplication(scanBasePackages = "org.readledger")
public class ReadLedgerApplication {

  /** Starts the web application. */
  public static void main(String[] arguments) {
    SpringApplication.run(ReadLedgerApplication.class, arguments);
  }
}
