package io.filmstudio.credit.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The plans on offer. */
@Service
public class Plans {

    private final PlanProperties properties;

    Plans(PlanProperties properties) {
        this.properties = properties;
    }

    List<Plan> all() {
        return properties.plans();
    }

    public Optional<Plan> find(String id) {
        return properties.plans().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }
}
