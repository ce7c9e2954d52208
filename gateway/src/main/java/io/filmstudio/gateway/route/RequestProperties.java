package io.filmstudio.gateway.route;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be.
 *
 * @param maxPath the longest path with query
 * @param maxHeaders names and values of all headers together
 * @param maxBody the largest body but for uploads
 * @param maxUpload the largest multipart body: a picture of 10 MB and its wrapping
 * @param trustedProxies addresses or networks (CIDR) whose X-Forwarded-For is believed
 */
@ConfigurationProperties("gateway.request")
record RequestProperties(
        @DefaultValue("8KB") DataSize maxPath,
        @DefaultValue("16KB") DataSize maxHeaders,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("10304KB") DataSize maxUpload,
        @DefaultValue List<String> trustedProxies) {}
