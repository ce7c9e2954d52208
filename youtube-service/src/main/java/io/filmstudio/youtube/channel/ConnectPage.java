package io.filmstudio.youtube.channel;

import org.springframework.web.util.HtmlUtils;

/** The page on which a browser ends up that comes back from Google. */
final class ConnectPage {

    private ConnectPage() {}

    static String of(String heading, String sentence) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem }</style>
                </head>
                <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
                </html>
                """
                .formatted(HtmlUtils.htmlEscape(heading), HtmlUtils.htmlEscape(sentence));
    }
}
