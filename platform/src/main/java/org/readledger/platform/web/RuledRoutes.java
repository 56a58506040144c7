package org.readledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Denies by default: a route of the REST interface that states no rule is closed to everyone. */
@Configuration(proxyBeanMethods = false)
class RuledRoutes implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new OnlyRuled()).addPathPatterns("/api/**");
  }

  private static final class OnlyRuled implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (handler instanceof HandlerMethod method && !isRuled(method)) {
        throw new AccessDeniedException("the route states no rule");
      }
      return true;
    }

    private static boolean isRuled(HandlerMethod method) {
      return method.hasMethodAnnotation(PreAuthorize.class)
          || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class);
    }
  }
}
