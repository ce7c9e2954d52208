package io.filmstudio.plan;

/** What people wear of whom the script says nothing. */
public enum Clothing {
    INDIAN,
    WESTERN,
    MEDIEVAL
}
