package io.filmstudio.worker.picture.prop;

/**
 * A thing that can be shown.
 *
 * @param noun as the plan names it
 * @param picture name of its drawing
 * @param height in parts of a grown person's height
 */
record Prop(String noun, String picture, Spot spot, double height) {

    enum Spot {
        STAND,
        GROUND,
        WALK,
        AIR
    }
}
