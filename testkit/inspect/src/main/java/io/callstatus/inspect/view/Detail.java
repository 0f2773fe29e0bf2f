package io.callstatus.inspect.view;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Party;
import io.callstatus.inspect.Mask;
import io.callstatus.inspect.listen.Arrival;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All about one request: what was made of it and why, and what was sent, hidden. */
public final class Detail {
    private static final Set<String> ELSEWHERE = Set.of("payload", "envelope", "problems", "from", "to", "connectedTo");
    private static final String REDACTED = "***";

    private final Arrival arrival;
    private final HiddenValues values = new HiddenValues();
    private final Map<String, Object> detail;

    /** Of this request. */
    public Detail(Arrival arrival) {
        this.arrival = arrival;
        this.detail = Summary.of(arrival);
        Map<String, Object> told = arrival.examined().outcome().details();
        for (String name : List.of("message", "field", "offset")) {
            Optional.ofNullable(told.get(name))
                    .ifPresent(value -> detail.put(name, HiddenValues.text(value.toString())));
        }
        detail.put(
                "explanation",
                arrival.examined().explanation().lines().map(HiddenValues::text).toList());
        arrival.examined().accepted().ifPresent(accepted -> detail.put("proof", proof(accepted)));
        detail.put(
                "calls", arrival.examined().statuses().stream().map(this::call).toList());
        detail.put("problems", problems());
        PayloadTree tree = new PayloadTree(values);
        detail.put("payload", tree.of(arrival.examined().payload(), RedactedCopy.payload(arrival)));
        detail.put("envelope", tree.of(arrival.examined().envelope(), RedactedCopy.envelope(arrival)));
        detail.put("request", new RequestView(values).of(arrival.request()));
    }

    /** Plain values. */
    public Map<String, Object> asMap() {
        return detail;
    }

    /** The hidden value of this number. */
    public Optional<String> value(int number) {
        return values.value(number);
    }

    private Map<String, Object> proof(AcceptedRequest accepted) {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("trust", accepted.trust().name());
        accepted.keyLabel().ifPresent(label -> proof.put("keyLabel", HiddenValues.text(label)));
        accepted.signedAt().ifPresent(time -> proof.put("signedAt", time.toString()));
        proof.put("expires", accepted.isAgeBounded());
        if (!accepted.coveredFields().isEmpty()) {
            proof.put(
                    "covers",
                    accepted.coveredFields().stream().map(HiddenValues::text).toList());
        }
        return proof;
    }

    private List<Map<String, Object>> problems() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (CallStatus status : arrival.examined().statuses()) {
            for (FieldProblem problem : RedactedCopy.of(status).problems()) {
                Map<String, Object> one =
                        HiddenValues.shown(problem.field(), problem.kind().name());
                one.put("expected", HiddenValues.text(problem.expected()));
                one.put("found", HiddenValues.text(problem.found()));
                all.add(one);
            }
        }
        return all;
    }

    /** Each attribute of a status; what the redacted copy has not is hidden. */
    private List<Map<String, Object>> call(CallStatus status) {
        Map<String, Object> redacted = RedactedCopy.of(status).toMap();
        List<Map<String, Object>> facts = new ArrayList<>();
        status.toMap().forEach((name, value) -> {
            if (!ELSEWHERE.contains(name)) {
                boolean isShown =
                        value.equals(redacted.get(name)) && !value.toString().contains(REDACTED);
                facts.add(values.either(name, value.toString(), isShown));
            }
        });
        party("from", status.from(), facts);
        party("to", status.to(), facts);
        party("connectedTo", status.connectedTo(), facts);
        return facts;
    }

    private void party(String name, Optional<Party> party, List<Map<String, Object>> facts) {
        party.ifPresent(one -> {
            facts.add(values.hidden(name, one.address(), Mask.address(one)));
            one.name().ifPresent(text -> facts.add(values.either(name + " name", text, false)));
        });
    }
}
