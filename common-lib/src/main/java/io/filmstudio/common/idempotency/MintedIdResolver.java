package io.filmstudio.common.idempotency;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.idempotency.IdempotencyRepository.Claim;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class MintedIdResolver implements HandlerMethodArgumentResolver {

    private final Clock clock;

    MintedIdResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(MintedId.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object claim = request.getAttribute(IdempotencyFilter.CLAIM, RequestAttributes.SCOPE_REQUEST);
        return claim instanceof Claim taken ? taken.resourceId() : Uuids.v7(clock);
    }
}
