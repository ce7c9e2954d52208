package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;

/** Builds the scenery of any place. */
public final class Places {

    private Places() {}

    public static Scenery build(Setting setting) {
        Scenery scenery = new Scenery();
        painter(setting).build(setting, scenery);
        return scenery;
    }

    private static PlacePainter painter(Setting setting) {
        return switch (setting.scene().place()) {
            case SEA -> new SeaPlace();
            case SHIP -> new ShipPlace();
            case COAST, LIGHTHOUSE -> new CoastPlace();
            case HARBOUR -> new HarbourPlace();
            case VILLAGE -> new VillagePlace();
            case MARKET -> new MarketPlace();
            case COURTYARD -> new CourtyardPlace();
            case TEMPLE -> new TemplePlace();
            case CASTLE -> new CastlePlace();
            case FIELD, ROAD -> new FieldPlace();
            case CITY_STREET -> new CityStreetPlace();
            case SKYLINE, ROOFTOP -> new SkylinePlace();
            case FOREST -> new ForestPlace();
            case MOUNTAINS, SNOW -> new MountainPlace();
            case DESERT -> new DesertPlace();
            case RIVER -> new RiverPlace();
            case SPACE -> new SpacePlace();
            case SPACESHIP -> new SpaceshipPlace();
            case UNDERWATER -> new UnderwaterPlace();
            case CAVE -> new CavePlace();
            case SKY -> new AloftPlace();
            case KITCHEN, LIVING_ROOM, BEDROOM, LAMP_ROOM, ROOM, SCHOOL, OFFICE, LABORATORY, HOSPITAL, TRAIN ->
                new RoomPlace();
            case OPEN_LAND, CARD -> new OpenLandPlace();
        };
    }
}
