package io.callstatus.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Ours against one peer, and how the two should compare; 0 where nothing is asked.
 *
 * @param name what is compared
 * @param ours the whole job of the library
 * @param peer what the peer does
 * @param mustTime the largest ratio of times that is acceptable
 * @param aimTime the ratio that is wanted
 * @param mustBytes the same for bytes that are allocated
 * @param aimBytes the same for bytes that are allocated
 */
record Goal(String name, Case ours, Case peer, double mustTime, double aimTime, double mustBytes, double aimBytes) {
    private static final String OURS = "callstatus";

    static List<Goal> all() {
        List<Goal> goals = new ArrayList<>();
        List.of(
                        forms(),
                        json(Callback.J1, 0.50, 0.35),
                        json(Callback.J2, 0.30, 0.25),
                        json(Callback.T, 0.60, 0.40),
                        json(Callback.V, 0.30, 0.20),
                        verification(),
                        detection(),
                        timelines(),
                        archives())
                .forEach(goals::addAll);
        Case vonage = Case.json("vonage", Callback.J1);
        goals.add(new Goal("J1: Vonage's SDK, an event of its own", Case.json(OURS, Callback.J1), vonage, 0, 0, 0, 0));
        return goals;
    }

    private static List<Goal> forms() {
        List<Goal> goals = new ArrayList<>();
        for (Callback callback : List.of(Callback.F, Callback.G, Callback.C)) {
            Case ours = Case.form(OURS, callback);
            boolean isLong = callback != Callback.C;
            double must = isLong ? 0.22 : 0.28;
            double aim = isLong ? 0.15 : 0.20;
            goals.add(new Goal(
                    callback + ": Netty, to a map",
                    ours,
                    Case.form("netty", callback),
                    must,
                    aim,
                    isLong ? must : 0,
                    isLong ? aim : 0));
            goals.add(new Goal(callback + ": Tomcat, to a map", ours, Case.form("tomcat", callback), 0, 0, 0, 0));
        }
        Case form = Case.form(OURS, Callback.F);
        goals.add(new Goal("F: URLDecoder, to a record", form, Case.urlDecoder(), 0.18, 0.10, 0, 0));
        goals.add(new Goal("F: sum of the bytes", form, Case.form("byteSum", Callback.F), 0, 0, 0, 0));
        return goals;
    }

    private static List<Goal> json(Callback callback, double must, double aim) {
        Case ours = Case.json(OURS, callback);
        double fastjson = callback == Callback.J1 ? 1.2 : 0;
        return List.of(
                new Goal(callback + ": Jackson 2, to a record", ours, Case.json("jackson2", callback), must, aim, 0, 0),
                new Goal(callback + ": Jackson 3, to a record", ours, Case.json("jackson3", callback), 0, 0, 0, 0),
                new Goal(
                        callback + ": fastjson2, to a record",
                        ours,
                        Case.json("fastjson2", callback),
                        0,
                        fastjson,
                        0,
                        0),
                new Goal(callback + ": sum of the bytes", ours, Case.json("byteSum", callback), 0, 0, 0, 0));
    }

    private static List<Goal> timelines() {
        Case byHand = Case.timeline("byHand");
        return List.of(
                new Goal("eight reports of a call: by hand, over maps", Case.timeline("merge"), byHand, 0.5, 0, 0, 0),
                new Goal("eight reports and their status: the same", Case.timeline(OURS), byHand, 0, 0, 0, 0));
    }

    private static List<Goal> archives() {
        List<Goal> goals = new ArrayList<>();
        for (Callback callback : List.of(Callback.J1, Callback.J2)) {
            goals.add(new Goal(
                    callback + ", a line of an archive: Jackson 2, line and body to trees",
                    Case.archive(OURS, callback),
                    Case.archive("jackson2", callback),
                    0.6,
                    0,
                    0,
                    0));
        }
        return goals;
    }

    private static List<Goal> verification() {
        return List.of(
                new Goal(
                        "F, verified: Twilio's verification alone",
                        Case.verify("callstatusForm"),
                        Case.verify("twilio"),
                        0.55,
                        0.40,
                        0,
                        0),
                new Goal(
                        "J1, verified: LINE's verification and reading",
                        Case.verify("callstatusJson"),
                        Case.verify("line"),
                        0.55,
                        0.40,
                        0,
                        0));
    }

    private static List<Goal> detection() {
        List<Goal> goals = new ArrayList<>();
        for (Callback callback : Callback.FIRST) {
            Case five = Case.detection("five", callback);
            goals.add(new Goal(
                    callback + ": detection among all, against among the first 5",
                    Case.detection("all", callback),
                    five,
                    1.10,
                    1.02,
                    0,
                    0));
            goals.add(new Goal(
                    callback + ": detection among 50, against among the first 5",
                    Case.detection("fifty", callback),
                    five,
                    1.3,
                    1.05,
                    0,
                    0));
        }
        return goals;
    }
}
