package org.readledger.platform.web;

import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Identifiers in paths and parameters are 32 hexadecimal digits. */
@Configuration(proxyBeanMethods = false)
public class LedgerIdParameters implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, PostingId.class, PostingId::of);
    registry.addConverter(String.class, ParticipantId.class, ParticipantId::of);
  }
}
