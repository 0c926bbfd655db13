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

    private final Map<String, House> houses = new HashMap<>();

    @Override
    public void on(Recorded<? extends Event> recorded) {
        switch (recorded.event()) {
            case CustomerRegistered it ->
                    houses.put(it.customerId(), new House(it.address(), it.floorArea()));
            case AddressChanged it -> move(it.customerId(), it.newAddress());
            case AddressCorrected it -> move(it.customerId(), it.correctAddress());
            case HouseSurveyed it ->
                    houses.computeIfPresent(
                            it.customerId(),
                            (id, house) -> new House(house.address(), it.floorArea()));
            case CustomerLeft it -> houses.remove(it.customerId());
            default -> {}
        }
    }

    /** What we insure by the water in this city, or {@link Exposure#NONE}. */
    public Exposure in(String city) {
        int count = 0;
        int floorArea = 0;
        for (House house : houses.values()) {
            if (house.isByTheWater() && house.address().city().equals(city)) {
                count++;
                floorArea += house.floorArea();
            }
        }
        return new Exposure(count, floorArea);
    }

    private void move(String customerId, Address address) {
        houses.computeIfPresent(customerId, (id, house) -> new House(address, house.floorArea()));
    }
}
