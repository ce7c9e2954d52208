package io.filmstudio.embedded.google.page;

import io.filmstudio.embedded.http.Html;

/** The frame around what a page has to say. */
public final class Layout {

    private static final String FRAME = Html.page(Layout.class, "layout.html");

    private Layout() {}

    /**
     * @param title as plain text
     * @param body as HTML
     */
    public static String page(String title, String body) {
        return FRAME.replace("{title}", Html.escape(title)).replace("{body}", body);
    }
}
