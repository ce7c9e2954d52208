package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.stage.Setting;
import java.util.Optional;

/** Finds the way to paint a member of the cast: a force of nature, an animal in clothes, or a person. */
final class Casting {

    private Casting() {}

    /** Whether somebody belongs to India: the same answer in every scene, or looks would change between them. */
    private static boolean indian(FilmPlan plan, CastMember member) {
        return plan.scenes().stream()
                .anyMatch(scene -> scene.present().contains(member.name()) && Setting.southIndian(scene));
    }

    static Looks looks(FilmPlan plan, CastMember member) {
        return LooksReader.read(member, indian(plan, member), plan.preferences().clothing());
    }

    static Actor of(Looks upright, Light light, boolean seated) {
        CastMember member = upright.member();
        Looks looks = seated ? upright.seatedOnChair() : upright;
        Optional<Force> force = Force.of(member);
        if (force.isPresent()) {
            Looks painted = looks.colored(force.get().skin(), force.get().brow());
            return new Spirit(force.get(), painted, Paints.of(painted, light), light);
        }
        Optional<Species> species = Species.of(member);
        if (species.isPresent()) {
            Looks painted = looks.colored(species.get().fur(), species.get().dark());
            Paints paints = Paints.of(painted, light);
            return new Figure(painted, paints, new AnimalHead(species.get(), painted, paints, light));
        }
        Paints paints = Paints.of(looks, light);
        return new Figure(looks, paints, new HumanHead(looks, paints));
    }
}
