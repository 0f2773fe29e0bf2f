package io.callstatus.fonedynamics;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.fonedynamics.FoneDynamicsDetails.Disposition;
import io.callstatus.fonedynamics.FoneDynamicsDetails.Event;
import io.callstatus.fonedynamics.FoneDynamicsSession.TrafficType;
import io.callstatus.testkit.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoneDynamicsDetailsTest {
    private static CallStatus status(String payload) {
        return CallStatus.fromJson(
                "{\"provider\":\"fonedynamics\",\"callId\":\"c1\",\"state\":\"UNKNOWN\",\"payload\":[" + payload
                        + "]}");
    }

    private static FoneDynamicsDetails details(String payload) {
        return FoneDynamicsDetails.of(status(payload));
    }

    private static final FoneDynamicsDetails MAXIMAL =
            FoneDynamicsDetails.of(Fixtures.of("fonedynamics", "maximal").status());

    @Test
    void of_maximalFixture_readsTheCall() {
        assertThat(MAXIMAL.action()).contains("Webhook");
        assertThat(MAXIMAL.event()).contains(Event.COMPLETE);
        assertThat(MAXIMAL.eventText()).contains("Call.Complete");
        assertThat(MAXIMAL.disposition()).contains(Disposition.ANSWERED);
        assertThat(MAXIMAL.dispositionText()).contains("ANSWERED");
        assertThat(MAXIMAL.property().sid()).contains("PZYXWVUTSRQPONMLKJIHGFEDCBAZYXWV");
        assertThat(MAXIMAL.property().name()).contains("www.example.com");
        assertThat(MAXIMAL.property().type()).contains(FoneDynamicsProperty.Type.SITE);
        assertThat(MAXIMAL.property().typeText()).contains("Site");
        assertThat(MAXIMAL.callerLocation().country()).contains("Australia");
        assertThat(MAXIMAL.callerLocation().region()).contains("New South Wales");
        assertThat(MAXIMAL.callerLocation().city()).contains("Sydney");
        assertThat(MAXIMAL.calledNumber().type()).contains(FoneDynamicsCalledNumber.Type.DYNAMIC);
        assertThat(MAXIMAL.calledNumber().typeText()).contains("Dynamic");
        assertThat(MAXIMAL.calledNumber().name()).contains("Main line");
        assertThat(MAXIMAL.problems()).isEmpty();
    }

    @Test
    void of_maximalFixture_readsSurveyAndPrompts() {
        FoneDynamicsSurvey survey = MAXIMAL.survey();
        assertThat(survey.type()).contains("Sales");
        assertThat(survey.value()).hasValue(4);
        assertThat(survey.custom1()).contains("New customer");
        assertThat(survey.custom2()).contains("Quote sent");
        assertThat(survey.custom3()).contains("Call back");
        assertThat(survey.uniqueCode()).contains("73914");
        assertThat(MAXIMAL.prompts().postcodes()).containsExactly("2000", "0800");
        assertThat(MAXIMAL.prompts().keys()).containsExactly("1", "2000", "0800", "3");
    }

    @Test
    void of_maximalFixture_readsTheVisit() {
        assertThat(MAXIMAL.attribution().source()).contains("bing");
        assertThat(MAXIMAL.attribution().medium()).contains("organic");
        assertThat(MAXIMAL.attribution().campaign()).contains("2019 promo");
        assertThat(MAXIMAL.attribution().content()).contains("variation 1");
        assertThat(MAXIMAL.session().trafficType()).contains(TrafficType.CAMPAIGN);
        assertThat(MAXIMAL.session().trafficTypeText()).contains("Campaign");
        assertThat(MAXIMAL.session().keywords()).contains("blue widgets & more");
        assertThat(MAXIMAL.session().conversionUri()).contains("https://www.example.com/contact?from=ad");
        assertThat(MAXIMAL.session().landingUri()).contains("https://www.example.com/");
        assertThat(MAXIMAL.analytics().customDimension1()).contains("gold");
        assertThat(MAXIMAL.analytics().customDimension2()).contains("autumn");
        assertThat(MAXIMAL.analytics().googleClientId()).contains("1033501218.1368477899");
        assertThat(MAXIMAL.analytics().googleClickId()).contains("Cj0KCQexample-gclid_0001");
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED,ANSWERED", "NO ANSWER,NO_ANSWER", "BUSY,BUSY", "IVR,IVR", "FAILED,FAILED", "LOST,UNKNOWN"})
    void disposition_ofEachWord(String word, Disposition disposition) {
        FoneDynamicsDetails details = details("[\"Call.Disposition\",\"" + word + "\"]");
        assertThat(details.disposition()).contains(disposition);
        assertThat(details.dispositionText()).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "Campaign,CAMPAIGN",
        "Direct,DIRECT",
        "Organic,ORGANIC",
        "Referral,REFERRAL",
        "Unattributed,UNATTRIBUTED",
        "Paid,UNKNOWN"
    })
    void trafficType_ofEachWord(String word, TrafficType type) {
        assertThat(details("[\"Session.Traffic.Type\",\"" + word + "\"]")
                        .session()
                        .trafficType())
                .contains(type);
    }

    @ParameterizedTest
    @CsvSource({"Call.Initiate,INITIATE", "Call.Complete,COMPLETE", "Call.Transfer,UNKNOWN"})
    void event_ofEachWord(String word, Event event) {
        assertThat(details("[\"Event\",\"" + word + "\"]").event()).contains(event);
    }

    @ParameterizedTest
    @CsvSource({"Static,STATIC", "Dynamic,DYNAMIC", "Shared,UNKNOWN"})
    void calledNumberType_ofEachWord(String word, FoneDynamicsCalledNumber.Type type) {
        assertThat(details("[\"Call.To.Type\",\"" + word + "\"]").calledNumber().type())
                .contains(type);
    }

    @Test
    void surveyValue_unreadable_isAbsentAndAProblem() {
        FoneDynamicsDetails details = details("[\"Call.Survey.Value\",\"four\"]");
        assertThat(details.survey().value()).isEmpty();
        assertThat(details.problems()).extracting(FieldProblem::field).containsExactly("Call.Survey.Value");
    }

    @Test
    void of_blankFields_isEmpty() {
        FoneDynamicsDetails details = details("[\"Call.From.City\",\"\"],[\"Call.Prompts.Postcode\",\" \"]");
        assertThat(details.callerLocation().city()).isEmpty();
        assertThat(details.prompts().postcodes()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }
}
