package io.filmstudio.gateway.route;

import java.time.Duration;
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
 * @param maxUpload the largest picture, or form with one: 10 MB and the wrapping
 * @param maxHeaderTime how long a client may take to send the headers, or what it still sends when it is answered
 * @param maxBodyPause how long it may send nothing in the middle of a body
 * @param maxBodyTime how long it may take for all of a body
 * @param deadline how long a service has to answer, from the end of the request
 * @param allowedOrigins whose web pages may call the API from a browser
 * @param trustedProxies addresses or networks (CIDR) whose X-Forwarded-For is believed
 */
@ConfigurationProperties("gateway.request")
record RequestProperties(
        @DefaultValue("8KB") DataSize maxPath,
        @DefaultValue("16KB") DataSize maxHeaders,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("10304KB") DataSize maxUpload,
        @DefaultValue("10s") Duration maxHeaderTime,
        @DefaultValue("10s") Duration maxBodyPause,
        @DefaultValue("2m") Duration maxBodyTime,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> trustedProxies) {}
