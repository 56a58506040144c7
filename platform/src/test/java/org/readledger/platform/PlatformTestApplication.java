package org.readledger.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform alone: no views, no market. */
@SpringBootApplication(scanBasePackages = "org.readledger.platform")
public class PlatformTestApplication {}
