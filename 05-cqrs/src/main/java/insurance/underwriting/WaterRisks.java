package insurance.underwriting;

import eventstore.Recorded;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.projections.Projection;
import java.util.HashMap;
import java.util.Map;
import messaging.Event;

/**
 * What the underwriters want to know: how much do we insure by the water, in each city?
 *
 * <ul>
 *   <li>A house is by the water if its street has {@code Lake} or {@code River} in its name.
 *   <li>A house counts at its new or corrected address, with the floor area of its last survey.
 *   <li>Only the houses of insured customers count.
 * </ul>
 */
public final class WaterRisks implements Projection {

    private record House(Address address, int floorArea) {

        boolean isByTheWater() {
            return address.street().contains("Lake") || address.street().contains("River");
        }
    }

    private final Map<String, House> byTheWater = new HashMap<>();

    @Override
    public void on(Recorded<? extends Event> recorded) {
        switch (recorded.event()) {
            case CustomerRegistered it ->
                    keep(it.customerId(), new House(it.address(), it.floorArea()));
            case AddressChanged it -> move(it.customerId(), it.newAddress());
            case AddressCorrected it -> move(it.customerId(), it.correctAddress());
            case HouseSurveyed it -> survey(it.customerId(), it.floorArea());
            case CustomerLeft it -> byTheWater.remove(it.customerId());
            default -> {}
        }
    }

    /** What we insure by the water in this city, or {@link Exposure#NONE}. */
    public Exposure in(String city) {
        int count = 0;
        int floorArea = 0;
        for (House house : byTheWater.values()) {
            if (house.address().city().equals(city)) {
                count++;
                floorArea += house.floorArea();
            }
        }
        return new Exposure(count, floorArea);
    }

    private void move(String customerId, Address address) {
        House house = byTheWater.get(customerId);
        if (house != null) {
            keep(customerId, new House(address, house.floorArea()));
        }
    }

    private void survey(String customerId, int floorArea) {
        House house = byTheWater.get(customerId);
        if (house != null) {
            keep(customerId, new House(house.address(), floorArea));
        }
    }

    // The question is about houses by the water, so we keep just those.
    private void keep(String customerId, House house) {
        if (house.isByTheWater()) {
            byTheWater.put(customerId, house);
        } else {
            byTheWater.remove(customerId);
        }
    }
}
