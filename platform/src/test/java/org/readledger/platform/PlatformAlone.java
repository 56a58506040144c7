package org.readledger.platform;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The platform alone: no views, no market. Deliberately no component, so that tests of other
 * modules, which see this class too, do not pick it up.
 */
@EnableAutoConfiguration
@ComponentScan("org.readledger.platform")
public class PlatformAlone {}
