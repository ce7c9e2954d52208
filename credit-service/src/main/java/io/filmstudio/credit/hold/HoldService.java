package io.filmstudio.credit.hold;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Ledger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Places holds: any number of times for the same run of a job, with one effect. */
@Service
public class HoldService {

    private final HoldLanes lanes;
    private final Ledger ledger;

    HoldService(HoldLanes lanes, Ledger ledger) {
        this.lanes = lanes;
        this.ledger = ledger;
    }

    /** Answers the state of the hold, whoever placed it and when; insufficient ones leave no trace. */
    public HoldAnswer place(HoldRequest request) {
        HoldAnswer answer = lanes.place(request);
        if (answer.status() == Status.UNOPENED) {
            ledger.open(request.userId());
            answer = lanes.place(request);
        }
        if (answer.status() == Status.DIFFERENT) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "hold-differs", "This run of the job has a hold for another user or amount.");
        }
        return answer;
    }
}
