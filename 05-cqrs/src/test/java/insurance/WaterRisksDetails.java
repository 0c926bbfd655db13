package insurance;

import static insurance.Happened.corrected;
import static insurance.Happened.emailChanged;
import static insurance.Happened.left;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static insurance.Happened.surveyed;

import insurance.underwriting.Exposure;
import insurance.underwriting.WaterRisks;
import java.util.List;
import messaging.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Guard;

/**
 * 5.3, *Another question, another model*: what has worked from the start in the underwriters'
 * model.
 */
abstract class WaterRisksDetails {

    final InsurersLog log = new InsurersLog();
    final WaterRisks risks = new WaterRisks();

    @Test
    @Order(4)
    @Guard
    @DisplayName("houses by a lake or a river count for their city")
    void housesByTheWater() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Mill Lane", "Newtown", 90),
                registered("joan", "Joan", "6 River Street", "Newtown", 75),
                registered("kate", "Kate", "2 Blakeney Road", "Newtown", 40),
                registered("mary", "Mary", "1 Old Lakeside", "Oldtown", 60),
                registered("rose", "Rose", "7 Lake Road", "newtown ", 30));

        Verdict.same(
                new Exposure(2, 195),
                risks.in("Newtown"),
                "In Newtown, Lake Road and River Street are by the water. Mill Lane and Blakeney Road "
                        + "are not. Old Lakeside is in Oldtown, and Rose's newtown is another city.");
        Verdict.same(
                new Exposure(2, 195),
                risks.in(new String("Newtown")),
                "The same city, typed letter by letter, gets another answer.");
        Verdict.same(
                List.of(new Exposure(1, 60), new Exposure(1, 30), Exposure.NONE),
                List.of(risks.in("Oldtown"), risks.in("newtown "), risks.in("newtown")),
                "Oldtown has Old Lakeside. Rose's city was typed in small letters and with a blank at its end. "
                        + "A city is what was typed, so newtown without the blank has nothing.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a house counts where it is now")
    void housesCountWhereTheyAre() {
        Verdict.same(
                List.of(Exposure.NONE, Exposure.NONE),
                List.of(risks.in("Newtown"), risks.in("Oldtown")),
                "This model is new, and has seen no event. It counts houses that another model has seen. "
                        + "Is there a static field?");
        happened(
                registered("grace", "Grace", "8 Lake Road", "Newtown", 90),
                registered("joan", "Joan", "6 Lake Road", "Newtown", 75),
                registered("mary", "Mary", "2 Lake Road", "Newtown", 60),
                moved("grace", "1 River Lane", "Hilltown"),
                moved("joan", "5 Park Lane", "Newtown"),
                corrected("mary", "2 Lace Road", "Newtown"),
                emailChanged("grace"));

        Verdict.same(
                List.of(Exposure.NONE, new Exposure(1, 90)),
                List.of(risks.in("Newtown"), risks.in("Hilltown")),
                "Grace moved from Lake Road to River Lane in Hilltown, and Joan to Park Lane. Mary's address was Lace Road all the time. So one house in Hilltown is left.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a survey corrects the floor area")
    void surveys() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Mill Lane", "Newtown", 90),
                surveyed("ada", 140),
                surveyed("grace", 200),
                surveyed("stranger", 999));

        Verdict.same(
                new Exposure(1, 140),
                risks.in("Newtown"),
                "By the water there is 12 Lake Road only, and it has 140 square metres now.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("only insured houses count")
    void onlyInsuredHouses() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Lake Road", "Newtown", 90),
                left("ada"),
                moved("ada", "13 Lake Road", "Newtown"),
                moved("stranger", "14 Lake Road", "Newtown"),
                quoted("ada", "Q1", 480));

        Verdict.same(
                new Exposure(1, 90),
                risks.in("Newtown"),
                "Ada of 12 Lake Road has left, and 14 Lake Road was never registered. Grace's 8 Lake "
                        + "Road is left.");
    }

    void happened(Event... events) {
        int before = log.all().size();
        log.append(events);
        log.all().stream().skip(before).forEach(risks::on);
    }
}
