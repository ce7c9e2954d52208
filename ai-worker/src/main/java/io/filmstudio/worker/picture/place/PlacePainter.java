package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;

/** Knows how one kind of place looks. */
interface PlacePainter {

    void build(Setting setting, Scenery scenery);
}
