package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.stage.Ground;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those who are seen together, where they stand and how they act. */
public final class Ensemble {

    private final List<Member> members = new ArrayList<>();
    private final Ground ground;

    private record Member(String name, double x, double y, double scale, Actor actor, Acting acting) {}

    Ensemble(List<Player> players, Ground ground) {
        this.ground = ground;
        Places floating = new Places(
                players.stream().filter(player -> player.actor().floats()).count());
        Places standing = new Places(players.size() - floating.count);
        for (Player player : players) {
            members.add(
                    player.actor().floats()
                            ? floating.inTheAir(player, standing.count == 0)
                            : standing.onTheGround(player));
        }
    }

    /** Hands out places from left to right. */
    private final class Places {

        private final long count;
        private int taken;

        Places(long count) {
            this.count = count;
        }

        Member onTheGround(Player player) {
            double gap = Math.min(ground.personHeight() * 0.72, 2 * ground.reach() / Math.max(1, count - 1));
            double scale = ground.personHeight() / Body.PERSON;
            return member(player, ground.middle() + gap * share(), ground.footY(), scale);
        }

        /** A single one floats beside the middle; without people on the ground all come lower and larger. */
        Member inTheAir(Player player, boolean alone) {
            double scale = ground.personHeight() * (alone ? 0.38 : 0.3) / 100;
            double aside = count == 1 && !alone ? -270 : 0;
            return member(player, ground.middle() + aside + 560 * share(), alone ? 290 : 200, scale);
        }

        private static Member member(Player player, double x, double y, double scale) {
            return new Member(player.name(), x, y, scale, player.actor(), player.acting());
        }

        private double share() {
            return taken++ - (count - 1) / 2.0;
        }
    }

    /** Where somebody is, for the camera. */
    public Optional<Spot> find(String name) {
        return members.stream()
                .filter(member -> member.name.equals(name))
                .findFirst()
                .map(this::spot);
    }

    /** How many stand on the ground. */
    public long standing() {
        return members.stream().filter(member -> !member.actor.floats()).count();
    }

    public List<Spot> all() {
        return members.stream().map(this::spot).toList();
    }

    private Spot spot(Member member) {
        double height = member.actor.height() * member.scale;
        if (member.actor.floats()) {
            return new Spot(member.x, member.y, member.y - height * 0.8, member.y + height, height * 0.9, height * 1.9);
        }
        double top = member.y - height;
        double faceY = member.y - member.actor.faceY() * member.scale;
        return new Spot(member.x, faceY, top, top + 0.86 * height, 0.3 * height, 0.5 * ground.personHeight());
    }

    /** Paints everybody on a graphics in stage units. */
    public void paint(Graphics2D g, double time) {
        for (Member member : members) {
            AffineTransform before = g.getTransform();
            g.translate(member.x, member.y);
            g.scale(member.scale, member.scale);
            member.actor.paint(g, member.acting.at(time, other -> side(member, other)), time);
            g.setTransform(before);
        }
    }

    /** To which side another member stands, or the middle of the others for an unknown name. */
    private double side(Member from, String other) {
        double x = members.stream()
                .filter(member -> member.name.equals(other))
                .findFirst()
                .map(Member::x)
                .orElse(ground.middle());
        return Math.signum(Math.round(x - from.x));
    }
}
