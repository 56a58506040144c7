package org.readledger.platform.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers addresses of the REST interface that no route has, before the views take them: 404. */
@Configuration(proxyBeanMethods = false)
class UnknownRoutes {

  // Right behind the routes, which Spring asks at order 0.
  private static final int AFTER_ROUTES = 1;

  @Bean
  SimpleUrlHandlerMapping unknownRestRoutes(ProblemAnswers problems) {
    HttpRequestHandler nothing =
        (request, response) ->
            problems.write(response, HttpStatus.NOT_FOUND, "There is nothing at this address.");
    return new SimpleUrlHandlerMapping(Map.of("/api/**", nothing), AFTER_ROUTES);
  }
}
